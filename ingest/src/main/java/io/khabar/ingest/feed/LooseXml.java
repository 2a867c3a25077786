package io.khabar.ingest.feed;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Reads broken XML into a tree as jsoup mends it: tags that are never closed, closed twice or crossed. */
final class LooseXml implements NodeVisitor {
    private final TreeBuilder tree;
    private final IdentityHashMap<Node, Tag> begun = new IdentityHashMap<>();

    private LooseXml(TreeBuilder tree) {
        this.tree = tree;
    }

    static void read(String xml, TreeBuilder tree) {
        Parser parser = Parser.xmlParser().setTrackPosition(true);
        Document document = parser.parseInput(xml, "");
        document.traverse(new LooseXml(tree));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            tree.text(text.getWholeText());
        } else if (node instanceof Element element && depth > 0) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (Attribute attribute : element.attributes()) {
                attributes.put(attribute.getKey(), attribute.getValue());
            }
            int line = element.sourceRange().start().lineNumber();
            Tag tag = tree.start(element.tagName(), attributes, Math.max(0, line));
            if (tag != null) {
                begun.put(node, tag);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element && depth > 0) {
            tree.end(begun.remove(node));
        }
    }
}
