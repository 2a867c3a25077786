package io.khabar.enrich.story.language;

/** How often each letter and each script occurs in a text. */
@SuppressWarnings("EnumOrdinal") // an array of counts for each letter of a text, which does not outlive the call
final class LetterCounts {

    /** One part in this many of kana makes Han text Japanese. */
    private static final int KANA_SHARE = 10;

    /** Letters below this code are counted one by one: all that tell languages apart. */
    private static final int COUNTED = 0x2000;

    private static final Script[] SCRIPTS = scripts();

    private final int[] byScript = new int[Script.values().length];
    private final int[] byLetter = new int[COUNTED];
    private int total;

    private LetterCounts() {}

    static LetterCounts of(String text) {
        var counts = new LetterCounts();
        for (int i = 0; i < text.length(); i++) {
            counts.add(text.charAt(i));
        }
        return counts;
    }

    int total() {
        return total;
    }

    int of(Script script) {
        boolean japanese = script == Script.KANA;
        return byScript[script.ordinal()] + (japanese ? byScript[Script.HAN.ordinal()] : 0);
    }

    Script mostUsed() {
        int kana = byScript[Script.KANA.ordinal()];
        if (kana > 0 && kana * KANA_SHARE >= total) {
            return Script.KANA;
        }
        Script most = Script.OTHER;
        for (Script script : Script.values()) {
            if (byScript[script.ordinal()] > byScript[most.ordinal()]) {
                most = script;
            }
        }
        return most;
    }

    /** How many of these letters there are. */
    int ofAny(String letters) {
        return letters.chars()
                .map(letter -> letter < COUNTED ? byLetter[letter] : 0)
                .sum();
    }

    private void add(char letter) {
        if (!Character.isLetter(letter)) {
            return;
        }
        total++;
        if (letter < COUNTED) {
            byLetter[letter]++;
            byScript[SCRIPTS[letter].ordinal()]++;
        } else {
            byScript[Script.of(letter).ordinal()]++;
        }
    }

    private static Script[] scripts() {
        var scripts = new Script[COUNTED];
        for (int letter = 0; letter < COUNTED; letter++) {
            scripts[letter] = Script.of(letter);
        }
        return scripts;
    }
}
