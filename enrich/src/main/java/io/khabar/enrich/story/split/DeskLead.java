package io.khabar.enrich.story.split;

import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** Reads the desk or reporter that a text names before its first word, as papers of South Asia print it: «Daily News desk: …». */
final class DeskLead {

    private static final int LONGEST = 32;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 4;

    private DeskLead() {}

    /** What a text begins with; null when it begins otherwise. It names neither place nor source. */
    static @Nullable Dateline of(String text, Authors authors) {
        int colon = text.indexOf(':');
        boolean may = colon > 0 && colon <= LONGEST && colon + 1 < text.length() && Blank.is(text.charAt(colon + 1));
        if (!may) {
            return null;
        }
        String name = text.substring(0, colon);
        int words = FoldedText.of(name).size();
        boolean desk = words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && authors.hasPost(name.strip().substring(name.strip().lastIndexOf(' ') + 1));
        return desk ? new Dateline(null, null, null, Blank.skip(text, colon + 1, text.length())) : null;
    }
}
