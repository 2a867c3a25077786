package io.khabar.enrich.story.keyword;

/** What Arabic grammar says of two neighbouring words: a noun takes the definite one behind it, a definite noun a definite adjective. */
final class Grammar {

    private static final double GENITIVE = 1.2;
    private static final double ADJECTIVE = 1;
    private static final double ATTACHED = 1.2;
    private static final double AFTER_DEFINITE = -1.5;
    private static final double NEITHER = -0.4;

    private Grammar() {}

    /** Above 0 when the two are rather one phrase, below 0 when rather two. */
    static double weight(String first, String second) {
        boolean arabic = second.charAt(0) >= 'ء' && second.charAt(0) <= 'ي';
        if (!arabic) {
            return NEITHER;
        }
        if (second.startsWith("وال") || second.startsWith("لل") || second.startsWith("بال")) {
            return ATTACHED;
        }
        if (second.startsWith("ال") && second.length() > 3) {
            return isDefinite(first) ? afterDefinite(second) : GENITIVE;
        }
        return isDefinite(first) ? AFTER_DEFINITE : NEITHER;
    }

    private static double afterDefinite(String second) {
        return second.endsWith("يه") || second.endsWith("ي") ? ADJECTIVE : NEITHER;
    }

    private static boolean isDefinite(String word) {
        return word.length() > 3 && (word.startsWith("ال") || word.startsWith("وال") || word.startsWith("لل"));
    }
}
