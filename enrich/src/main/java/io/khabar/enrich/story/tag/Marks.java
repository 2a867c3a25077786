package io.khabar.enrich.story.tag;

/** Makes one of the marks that stand for the same. */
final class Marks {

    private static final String WRITTEN = "«»“”„‟″‹›‘’‚`´–—―‐‑−,;?٪…۔";
    private static final String READ = "\"\"\"\"\"\"\"\"\"'''''------،؛؟%..";

    private Marks() {}

    static char read(char mark) {
        int known = WRITTEN.indexOf(mark);
        return known < 0 ? mark : READ.charAt(known);
    }
}
