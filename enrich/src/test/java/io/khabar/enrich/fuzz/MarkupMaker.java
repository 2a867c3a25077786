package io.khabar.enrich.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts markup around the parts of a page: sound, nested, unclosed and broken. */
final class MarkupMaker {

    private static final int DEEPEST = 3_000;

    private static final List<String> TAGS = List.of(
            "p",
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "li",
            "ul",
            "a href=\"/x?a=1&amp;b\"",
            "a href='https://x.example/'",
            "strong",
            "span",
            "em",
            "br",
            "td",
            "table",
            "tr",
            "article",
            "section",
            "aside class=related",
            "nav",
            "footer",
            "figure",
            "figcaption",
            "blockquote",
            "pre",
            "div class=\"read-more related\"",
            "div hidden",
            "time datetime=\"2025-01-01T10:00:00Z\"",
            "header",
            "main",
            "template",
            "noscript",
            "select",
            "option",
            "svg",
            "math",
            "iframe",
            "textarea",
            "title",
            "button",
            "form",
            "ruby",
            "rt",
            "details",
            "summary",
            "dl",
            "dt");

    private static final List<String> BROKEN = List.of(
            "<",
            "<b",
            "</",
            "</p",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE html>",
            "<?xml?>",
            "&",
            "&amp",
            "&lt;p&gt;",
            "&#x627;",
            "&#0;",
            "&#xD800;",
            "&#x110000;",
            "&nbsp;",
            "&nosuch;",
            "&amp;amp;",
            "<p class=\"",
            "<a href='",
            "<script>",
            "</script>",
            "<style>",
            "<script>if (a < b) document.write('<p>x</p>')",
            "</body>",
            "</html>",
            "<html>",
            "<body onload=x>",
            "<p\u0000>",
            "<\u0000p>",
            "<p/ ",
            "=>");

    private static final List<String> FACTS = List.of(
            "{\"@type\":\"NewsArticle\",\"headline\":\"Bridge opens\",\"datePublished\":\"2024-02-30T99:00:00Z\"}",
            "{\"@graph\":[{\"@type\":[\"Thing\",\"Article\"],\"headline\":null}]}",
            "{\"@type\":\"NewsArticle\",\"headline\":{\"a\":[1]},\"datePublished\":7}",
            "{\"@type\":",
            "[]",
            "null",
            "\uD800",
            "{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}");

    private final Dice dice;

    MarkupMaker(Dice dice) {
        this.dice = dice;
    }

    List<String> marked(List<String> parts) {
        List<String> marked = new ArrayList<>();
        if (dice.once(4)) {
            marked.addAll(facts());
        }
        for (String part : parts) {
            mark(marked, part);
        }
        if (dice.once(12)) {
            marked.addAll(
                    dice.below(marked.size() + 1),
                    Collections.nCopies(dice.between(10, DEEPEST), "<" + dice.of(TAGS) + ">"));
        }
        return marked;
    }

    private void mark(List<String> marked, String part) {
        String tag = dice.of(TAGS);
        String name = tag.split(" ")[0];
        switch (dice.below(8)) {
            case 0 -> marked.add(part);
            case 1 -> marked.add("<" + tag + ">" + part);
            case 2 -> marked.add(part + "</" + name + ">");
            case 3 -> marked.add(dice.of(BROKEN) + part);
            case 4 -> marked.add("<p>" + part + "<a href=x>" + part + "</a></p>");
            default -> marked.add("<" + tag + ">" + part + "</" + name + ">");
        }
    }

    private List<String> facts() {
        String json = dice.once(6) ? "[".repeat(dice.between(1, DEEPEST)) + dice.of(FACTS) : dice.of(FACTS);
        return List.of(
                "<html><head><title>x</title><meta property=\"og:title\" content=\"" + dice.of(FACTS) + "\">",
                "<script type=\"application/ld+json\">" + json + "</script>",
                "</head><body>");
    }
}
