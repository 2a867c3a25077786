package io.khabar.bench;

/** Makes gazetteer lines of people who do not exist, from the syllables of numbers. */
final class NameMaker {
    static final int NAMES_OF_AN_ENTITY = 4;

    private static final String[] ARABIC = {
        "با", "تو", "جي", "دا", "رو", "زي", "سا", "شو", "في", "قا", "كو", "لي", "ما", "نو", "هي", "وا"
    };
    private static final String[] ENGLISH = {
        "ba", "to", "ji", "da", "ro", "zi", "sa", "shu", "fi", "qa", "ku", "li", "ma", "nu", "hi", "wa"
    };
    private static final int BITS = 4;

    private NameMaker() {}

    static String key(int number) {
        return "person:" + spelled(ENGLISH, number) + "-" + spelled(ENGLISH, number / 7 + 1);
    }

    /** @param version another version is another line */
    static String line(int number, int version) {
        String arabic = spelled(ARABIC, number) + " " + spelled(ARABIC, number / 7 + 1);
        String english = spelled(ENGLISH, number) + " " + spelled(ENGLISH, number / 7 + 1);
        return "{\"key\":\"" + key(number) + "\",\"kind\":\"person\",\"labels\":{\"ar\":\"" + arabic + "\",\"en\":\""
                + english + "\"},\"aliases\":{\"ar\":[\"الشيخ " + arabic + "\"],\"en\":[\"Version" + version + " "
                + english + "\"]}}";
    }

    private static String spelled(String[] syllables, int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + (1 << (2 * BITS)); rest > 0; rest >>= BITS) {
            word.append(syllables[rest & ((1 << BITS) - 1)]);
        }
        return word.toString();
    }
}
