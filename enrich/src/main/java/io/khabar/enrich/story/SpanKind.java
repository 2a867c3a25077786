package io.khabar.enrich.story;

import java.util.Locale;

/** What a stretch of the raw text was taken for. */
public enum SpanKind {
    HEADLINE,
    DATELINE,
    BODY,
    BYLINE,
    SOURCE,
    DATE,
    KEYWORDS,
    MARKER,
    TEASER,
    CAPTION,
    BOILERPLATE,
    /** Line ends and blank lines between blocks. */
    SPACE,
    /** Tags, scripts, styles and comments of markup. */
    MARKUP;

    /** The name in records and in {@code explain --json}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
