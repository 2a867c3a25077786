package io.khabar.ingest.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** HTML in the fields of feeds: whether there is any, its plain text, and what of it is safe. */
final class Markup {
    /** Where words on both sides do not belong together. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private static final List<String> LINKS = List.of("href", "src", "cite");

    private Markup() {}

    /** Whether a text that may be plain is HTML: it has a tag of HTML, or a whole character reference. */
    static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '<' && tag(text, i + 1)) || (c == '&' && reference(text, i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a browser could find HTML in a text, known or not: a tag begins (HTML, 13.2.5.6), or a reference is whole. */
    static boolean mayBeIn(String text) {
        for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
            char next = text.charAt(i + 1);
            if (Character.isLetter(next) || "/!?".indexOf(next) >= 0) {
                return true;
            }
        }
        return in(text);
    }

    /** One line of plain text. */
    static String text(String html) {
        return line(Jsoup.parseBodyFragment(OpenEnds.without(html)).text());
    }

    /** One line: white space in it counts as one space. */
    static String line(String text) {
        return SPACES.matcher(Invisible.readable(text)).replaceAll(" ").strip();
    }

    /** Plain text as HTML. */
    static String escaped(String text) {
        return Entities.escape(text, settings());
    }

    /**
     * HTML without all that is not on the list: no scripts, handlers, frames or forms, only http, https and mailto.
     *
     * @param base for relative links; null: they stay as they are
     */
    static String safe(String html, @Nullable String base) {
        Document dirty = Jsoup.parseBodyFragment(OpenEnds.without(html), base == null ? "" : base);
        if (base != null) {
            resolve(dirty);
        }
        Document clean = new Cleaner(allowed().preserveRelativeLinks(base == null)).clean(dirty);
        clean.outputSettings(settings());
        return Invisible.readable(clean.body().html()).strip();
    }

    /** A long base and many short links would be many times as long as the text. */
    private static void resolve(Document html) {
        int length = 0;
        for (Element element : html.select("[href], [src], [cite]")) {
            for (String name : LINKS) {
                String link = element.hasAttr(name) && length < FeedLimits.LINKS ? element.absUrl(name) : "";
                length += link.length();
                if (!link.isEmpty()) {
                    element.attr(name, link);
                } else if (length >= FeedLimits.LINKS) {
                    element.removeAttr(name);
                }
            }
        }
    }

    /** The inside of an element as markup; a single {@code div} around it (RFC 4287, 3.1.1.3) is left out. */
    static String of(Tag tag) {
        StringBuilder markup = new StringBuilder();
        inside(wrapper(tag).orElse(tag), markup);
        return markup.toString();
    }

    /** Escaped HTML around which there is a single {@code div} of markup all the same; empty: it is none. */
    static Optional<String> wrapped(Tag tag) {
        return wrapper(tag).filter(div -> !div.hasChildren()).map(Tag::text).filter(Markup::in);
    }

    private static Optional<Tag> wrapper(Tag tag) {
        boolean blank = tag.content().stream().noneMatch(part -> part instanceof String text && !text.isBlank());
        boolean one = blank
                && tag.children().size() == 1
                && tag.children().get(0).localName().equals("div");
        return one ? Optional.of(tag.children().get(0)) : Optional.empty();
    }

    /** No deeper than {@link FeedLimits#DEPTH}. */
    private static void inside(Tag tag, StringBuilder markup) {
        for (Object part : tag.content()) {
            if (part instanceof Tag child) {
                markup.append('<').append(child.localName());
                for (Map.Entry<String, String> attribute : child.attributes().entrySet()) {
                    markup.append(' ').append(attribute.getKey()).append("=\"");
                    markup.append(escape(attribute.getValue()).replace("\"", "&quot;"))
                            .append('"');
                }
                markup.append('>');
                inside(child, markup);
                if (!empty(child.localName())) {
                    markup.append("</").append(child.localName()).append('>');
                }
            } else {
                markup.append(escape((String) part));
            }
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Elements of HTML that have no end tag. */
    private static boolean empty(String name) {
        return switch (name) {
            case "br", "hr", "img", "input", "wbr", "meta", "link", "source", "embed", "area", "base", "col" -> true;
            default -> false;
        };
    }

    private static boolean tag(String text, int from) {
        int start = from < text.length() && text.charAt(from) == '/' ? from + 1 : from;
        int end = start;
        while (end < text.length() && end - start < 12 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        boolean ends = end < text.length() && (" />\t\r\n".indexOf(text.charAt(end)) >= 0);
        return text.startsWith("!--", from)
                || (ends && HtmlElements.has(text.substring(start, end)) && closes(text, end));
    }

    /** Whether the tag ends before the next one begins. */
    private static boolean closes(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '<' && text.charAt(at) != '>') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '>';
    }

    private static boolean reference(String text, int ampersand) {
        int end = CharacterReferences.end(text, ampersand);
        return end > 0
                && new CharacterReferences(Map.of())
                        .meaning(text.substring(ampersand + 1, end))
                        .isPresent();
    }

    private static Document.OutputSettings settings() {
        return new Document.OutputSettings()
                .prettyPrint(false)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Safelist allowed() {
        return Safelist.relaxed()
                .removeProtocols("a", "href", "ftp")
                .addTags(
                        "abbr",
                        "article",
                        "aside",
                        "del",
                        "figcaption",
                        "figure",
                        "footer",
                        "header",
                        "hr",
                        "ins",
                        "mark",
                        "s")
                .addTags("section", "time")
                .addAttributes("time", "datetime")
                .addAttributes(":all", "class", "dir", "lang", "title");
    }
}
