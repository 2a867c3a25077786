package io.khabar.enrich.story.parse;

import io.khabar.enrich.story.Block;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/** The block elements of markup that hold words, in the order of the raw text. */
final class MarkupBlocks {

    private MarkupBlocks() {}

    static List<Block> of(String markup, Document document) {
        var runs = new TextRuns(markup, PageFrame.of(document));
        NodeTraversor.traverse(runs, document);
        return runs.blocks();
    }
}
