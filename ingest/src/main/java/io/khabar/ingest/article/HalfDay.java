package io.khabar.ingest.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The part of the day that stands beside a time of twelve hours. */
enum HalfDay {
    MORNING,
    AFTERNOON,
    /** Around twelve. */
    NOON,
    /** Before midnight and after it. */
    NIGHT;

    private static final int HALF = 12;
    private static final int SIX = 6;
    private static final Map<String, HalfDay> WORDS = words();

    /** What a word says, in any of the known languages, with vowel marks or without; empty: it says nothing of it. */
    static Optional<HalfDay> of(String word) {
        return Optional.ofNullable(WORDS.get(DateWords.normal(word)));
    }

    /** The same for two words. */
    static Optional<HalfDay> of(String word, String next) {
        return of(word + "_" + next);
    }

    /** The hour from 0 to 24 that an hour is; one beyond twelve says by itself what it is. */
    int hour(int said) {
        if (said > HALF) {
            return said;
        }
        return switch (this) {
            case MORNING -> said % HALF;
            case AFTERNOON -> said % HALF + HALF;
            case NOON -> said < SIX ? said + HALF : said;
            case NIGHT -> said < SIX ? said : (said + HALF) % (2 * HALF);
        };
    }

    private static Map<String, HalfDay> words() {
        Map<String, HalfDay> words = new HashMap<>();
        put(words, MORNING, "am a ص صباحا فجرا قبل_الظهر 오전 上午 午前 πμ π öö");
        put(words, AFTERNOON, "pm p م مساء مساءا عصرا بعد_الظهر 오후 下午 午後 μμ μ ös");
        put(words, NOON, "ظهرا");
        put(words, NIGHT, "ليلا");
        return Map.copyOf(words);
    }

    private static void put(Map<String, HalfDay> words, HalfDay half, String names) {
        for (String name : names.split(" ")) {
            words.put(DateWords.normal(name), half);
        }
    }
}
