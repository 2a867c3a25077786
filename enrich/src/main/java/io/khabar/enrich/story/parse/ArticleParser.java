package io.khabar.enrich.story.parse;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.Page;
import io.khabar.enrich.story.PublicationDate;
import io.khabar.enrich.story.date.DateScanner;
import java.util.List;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Takes an article apart into blocks: a line of plain text or a block element of markup each. What markup states for
 * machines, such as the date in JSON-LD, completes what was given beside the text and never replaces it.
 */
public final class ArticleParser {

    private final DateScanner dates = new DateScanner();

    /** A parser; it keeps nothing between articles. */
    public ArticleParser() {}

    /** The blocks of an article, in the order of its text. Any string is a page, also an empty or a broken one. */
    public Page parse(Article article) {
        if (!article.html()) {
            return new Page(article, PlainTextBlocks.of(article.text()));
        }
        Document document = document(article.text());
        List<Block> blocks = MarkupBlocks.of(article.text(), document);
        return new Page(completed(article, blocks, new StatedFacts(document, dates)), blocks);
    }

    /** The parser loses its place where templates stand deeper than its limit of nesting; without the limit it does not. */
    private static Document document(String markup) {
        try {
            return Parser.htmlParser().setTrackPosition(true).parseInput(markup, "");
        } catch (ValidationException e) {
            return Parser.htmlParser()
                    .setTrackPosition(true)
                    .setMaxDepth(Integer.MAX_VALUE)
                    .parseInput(markup, "");
        }
    }

    private static Article completed(Article article, List<Block> blocks, StatedFacts facts) {
        boolean headed = blocks.stream().anyMatch(block -> block.kind() == Block.Kind.HEADLINE);
        String headline = article.headline() != null || headed ? article.headline() : facts.headline();
        boolean dated = !article.published().equals(PublicationDate.NONE);
        return article.toBuilder()
                .headline(headline)
                .published(dated ? article.published() : facts.published())
                .build();
    }
}
