package io.khabar.tagger.onnx;

import io.khabar.enrich.story.EntityKind;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a network can call a word.
 *
 * @param kind what the word names; null for no name, or one of another kind
 * @param begins true when the word begins a name, even right behind another of its kind
 */
record NameLabel(@Nullable EntityKind kind, boolean begins) {

    private static final String BEGINNINGS = "BSU";
    private static final String CONTINUATIONS = "IELM";

    private static final Map<String, EntityKind> KINDS = Map.of(
            "PER", EntityKind.PERSON,
            "PERS", EntityKind.PERSON,
            "PERSON", EntityKind.PERSON,
            "LOC", EntityKind.PLACE,
            "LOCATION", EntityKind.PLACE,
            "GPE", EntityKind.PLACE,
            "ORG", EntityKind.ORGANISATION,
            "ORGANIZATION", EntityKind.ORGANISATION,
            "ORGANISATION", EntityKind.ORGANISATION);

    /**
     * Reads a label in the schemes IOB, BIO and BIOES ("B-PERS", "I-LOC", "S-ORG"), or one without a scheme ("PER"). Kinds
     * other than persons, places and organisations are no names.
     */
    static NameLabel parse(String label) {
        String upper = label.toUpperCase(Locale.ROOT);
        boolean scheme = upper.length() > 2 && "-_".indexOf(upper.charAt(1)) >= 0 && isPlace(upper.charAt(0));
        EntityKind kind = KINDS.get(scheme ? upper.substring(2) : upper);
        return new NameLabel(kind, kind != null && scheme && BEGINNINGS.indexOf(upper.charAt(0)) >= 0);
    }

    private static boolean isPlace(char c) {
        return BEGINNINGS.indexOf(c) >= 0 || CONTINUATIONS.indexOf(c) >= 0;
    }
}
