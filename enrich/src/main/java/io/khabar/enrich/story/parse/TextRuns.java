package io.khabar.enrich.story.parse;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Collects the text nodes of markup into blocks: those between two edges of block elements or line breaks are one block. */
final class TextRuns implements NodeVisitor {

    private static final Set<String> WITHOUT_WORDS =
            Set.of("script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "textarea");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
            "kbd", "label", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
            "time", "wbr", "img");

    /** Elements whose inline children may be lines by themselves. */
    private static final Set<String> AROUND_LINES = Set.of("article", "header", "div", "section", "main", "body");

    /** Classes of the lines under a headline. */
    private static final Set<String> HEAD_LINES =
            Set.of("author", "byline", "date", "post-date", "published", "time", "timestamp", "updated", "category");

    private static final Map<String, Block.Kind> KINDS = Map.ofEntries(
            Map.entry("h1", Block.Kind.HEADLINE),
            Map.entry("h2", Block.Kind.HEADING),
            Map.entry("h3", Block.Kind.HEADING),
            Map.entry("h4", Block.Kind.HEADING),
            Map.entry("h5", Block.Kind.HEADING),
            Map.entry("h6", Block.Kind.HEADING),
            Map.entry("li", Block.Kind.LIST_ITEM),
            Map.entry("dd", Block.Kind.LIST_ITEM),
            Map.entry("dt", Block.Kind.LIST_ITEM),
            Map.entry("figcaption", Block.Kind.CAPTION),
            Map.entry("figure", Block.Kind.CAPTION),
            Map.entry("p", Block.Kind.PARAGRAPH),
            Map.entry("article", Block.Kind.PARAGRAPH));

    private final String markup;
    private final PageFrame frame;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Element silent;
    private @Nullable OpenBlock open;
    private int last;

    TextRuns(String markup, PageFrame frame) {
        this.markup = markup;
        this.frame = frame;
    }

    List<Block> blocks() {
        close();
        return blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            take(text);
        } else if (node instanceof Element element) {
            edge(element);
            if (silent == null && WITHOUT_WORDS.contains(element.normalName())) {
                silent = element;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (open != null && element.normalName().equals("a")) {
                open.endLink(element);
            }
            edge(element);
            if (node.equals(silent)) {
                silent = null;
            }
        }
    }

    private void edge(Element element) {
        if (!INLINE.contains(element.normalName()) || isHeadLine(element)) {
            close();
        }
    }

    /** The author or the date, each in an element of its own that is not a part of a paragraph. */
    private static boolean isHeadLine(Element element) {
        Element parent = element.parent();
        boolean apart = parent != null && AROUND_LINES.contains(parent.normalName());
        return apart && (HEAD_LINES.stream().anyMatch(element::hasClass) || GluedLines.isOne(element));
    }

    /** A node that jsoup has moved before an earlier one is left to the markup, so that blocks never overlap. */
    private void take(TextNode text) {
        int start = text.sourceRange().startPos();
        int end = text.sourceRange().endPos();
        if (silent != null
                || !text.sourceRange().isTracked()
                || start < last
                || end > markup.length()
                || start >= end) {
            return;
        }
        if (open == null) {
            if (Blank.skip(markup, start, end) == end) {
                return;
            }
            open = new OpenBlock(start, around(text));
        }
        last = end;
        open.append(text.getWholeText(), end, link(text));
        if (Blank.skip(markup, start, end) < end) {
            open.timed(time(text));
        }
    }

    private static @Nullable Element link(TextNode text) {
        Node parent = text.parent();
        return parent instanceof Element element ? element.closest("a[href]") : null;
    }

    private static @Nullable Element time(TextNode text) {
        Node parent = text.parent();
        return parent instanceof Element element ? element.closest("time[datetime]") : null;
    }

    private static Element around(TextNode text) {
        Node at = text.parent();
        while (at instanceof Element element
                && INLINE.contains(element.normalName())
                && !isHeadLine(element)
                && element.parent() != null) {
            at = element.parent();
        }
        return at instanceof Element element ? element : new Element("p");
    }

    private void close() {
        if (open == null) {
            return;
        }
        String words = open.words();
        int end = Blank.skipBack(markup, open.start, open.end);
        int start = Blank.skip(markup, open.start, end);
        if (!words.isEmpty() && start < end) {
            blocks.add(new Block(open.kind(), start, end, words, open.links(), open.hints(frame)));
        }
        open = null;
    }

    private static Block.Kind kind(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            Block.Kind kind = KINDS.get(at.normalName());
            if (kind != null) {
                return kind;
            }
        }
        return Block.Kind.PARAGRAPH;
    }

    /** A block whose end has not been met yet. */
    private static final class OpenBlock {
        private final int start;
        private final Element element;
        private final StringBuilder text = new StringBuilder();
        private final List<Link> links = new ArrayList<>();
        private final StringBuilder linked = new StringBuilder();
        private @Nullable Element time;
        private int timed;
        private int runs;
        private int end;

        OpenBlock(int start, Element element) {
            this.start = start;
            this.element = element;
        }

        void append(String words, int to, @Nullable Element link) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                boolean blank = Blank.is(c) && c != '\u00A0';
                boolean doubled = blank && (text.isEmpty() || text.charAt(text.length() - 1) == ' ');
                if (!doubled) {
                    text.append(blank ? ' ' : c);
                }
            }
            if (link != null) {
                linked.append(words);
            }
            end = to;
        }

        /** A block of one time element is a time; its machine-readable value stands in the hints. */
        void timed(@Nullable Element element) {
            time = element == null ? time : element;
            timed += element == null ? 0 : 1;
            runs++;
        }

        Block.Kind kind() {
            return time != null && timed == runs ? Block.Kind.TIME : TextRuns.kind(element);
        }

        Set<String> hints(PageFrame frame) {
            Set<String> hints = frame.hints(element);
            if (time != null) {
                hints.add(Block.DATETIME + time.attr("datetime").toLowerCase(Locale.ROOT));
            }
            return hints;
        }

        void endLink(Element link) {
            String words = linked.toString().strip();
            if (!words.isEmpty()) {
                links.add(new Link(words, link.attr("href")));
            }
            linked.setLength(0);
        }

        String words() {
            return text.toString().strip();
        }

        List<Link> links() {
            return links;
        }
    }
}
