package io.khabar.standalone.live;

import org.jspecify.annotations.Nullable;

/** Writes XML 1.0. Characters that it cannot hold become U+FFFD. */
final class Xml {
    private final StringBuilder document = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** Markup as it is. */
    Xml raw(String markup) {
        document.append(markup);
        return this;
    }

    /** An element with text; none where there is no text. */
    Xml element(String name, @Nullable String text) {
        return element(name, "", text);
    }

    /** @param attributes as they are, with a blank before them; empty: none */
    Xml element(String name, String attributes, @Nullable String text) {
        return text == null
                ? this
                : raw("<" + name + attributes + ">" + escaped(text) + "</" + name + ">")
                        .raw("\n");
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(allowed(point) ? point : 0xfffd);
            }
        });
        return escaped.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xd7ff)
                || (point >= 0xe000 && point <= 0xfffd)
                || point >= 0x10000;
    }

    @Override
    public String toString() {
        return document.toString();
    }
}
