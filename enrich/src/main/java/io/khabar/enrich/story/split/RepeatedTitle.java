package io.khabar.enrich.story.split;

/** Finds the end of a title that runs into its own lead: where the lead begins to say the title once more. */
final class RepeatedTitle {

    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 20;
    private static final int WINDOW = 4;

    private RepeatedTitle() {}

    /** UTF-16 offset at which the lead begins; -1 when the line does not say its beginning twice. */
    static int end(Line line, Stems stems) {
        int[] words = new int[Math.min(line.words().size(), MOST_WORDS + WINDOW)];
        for (int i = 0; i < words.length; i++) {
            words[i] = stems.of(line.words(), i);
        }
        for (int end = FEWEST_WORDS; end < Math.min(words.length, MOST_WORDS); end++) {
            if (begins(words, end)) {
                return isCertain(line, end) ? line.words().start(end) : -1;
            }
        }
        return -1;
    }

    /** An Arabic lead says the title's noun again behind a verb of its own, so that only another form of the word opens it. */
    private static boolean isCertain(Line line, int end) {
        String word = line.words().word(end);
        return !Scripts.isArabic(line.text()) || !word.equals(line.words().word(0));
    }

    /** True when the word at an index and the ones behind it say two of the first three words again, the word itself among them. */
    private static boolean begins(int[] words, int at) {
        int hits = 0;
        for (int first = 0; first < FEWEST_WORDS; first++) {
            boolean hit = false;
            for (int i = at; i < Math.min(words.length, at + WINDOW); i++) {
                hit |= words[first] != 0 && words[first] == words[i];
            }
            hits += hit ? 1 : 0;
        }
        return hits >= 2 && isOneOfFirst(words, at);
    }

    private static boolean isOneOfFirst(int[] words, int at) {
        for (int first = 0; first < FEWEST_WORDS; first++) {
            if (words[at] != 0 && words[at] == words[first]) {
                return true;
            }
        }
        return false;
    }
}
