package io.khabar.enrich.story.hash;

import io.khabar.enrich.story.text.CleanForm;
import io.khabar.enrich.story.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** What tells stories apart, and one wording of a story from the next. */
public final class StoryHash {

    private StoryHash() {}

    /**
     * Changes with every edit that a reader sees: 128 bits of SHA-256 over headline and body in {@link CleanForm}, where
     * spacing, vowel marks, tatweel, direction marks and presentation forms do not count.
     *
     * @param headline null when there is none, which is the same as an empty one
     */
    public static String content(@Nullable String headline, String body) {
        return new Digest()
                .add(headline == null ? "" : CleanForm.of(headline))
                .add(CleanForm.of(body))
                .hex();
    }

    /** Alike in most bits for bodies alike in most words. */
    public static long simhash(String body) {
        return Simhash.of(FoldedText.of(body));
    }

    /**
     * Id of an embedded story: 128 bits of SHA-256 over the folded letters and digits of headline and body, so that
     * copies that differ in spacing, punctuation, marks or the spelling of hamza are one story.
     */
    public static String embeddedId(@Nullable String headline, String body) {
        var letters = new StringBuilder(body.length());
        append(letters, headline == null ? "" : headline);
        append(letters, body);
        return new Digest().add(letters.toString()).hex();
    }

    private static void append(StringBuilder letters, String text) {
        var words = FoldedText.of(text);
        for (int i = 0; i < words.size(); i++) {
            for (int letter = 0; letter < words.length(i); letter++) {
                letters.append(words.letter(i, letter));
            }
        }
    }
}
