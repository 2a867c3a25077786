package io.khabar.ingest.seed;

import java.time.Duration;
import java.util.Locale;

/**
 * How fast a replay goes, measured by the articles' own dates.
 *
 * @param factor 1: as fast as they were published; 10: ten times so; infinite: as fast as it can
 */
public record Speed(double factor) {
    public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);
    public static final Speed REALTIME = new Speed(1);

    public Speed {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a speed is greater than 0");
        }
    }

    /**
     * Reads "max", "realtime" or a factor such as "10x" or "0.5x".
     *
     * @throws IllegalArgumentException when it is none of these; the message says what is expected
     */
    public static Speed parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("max")) {
            return MAX;
        }
        if (word.equals("realtime")) {
            return REALTIME;
        }
        try {
            double factor = word.endsWith("x") ? Double.parseDouble(word.substring(0, word.length() - 1)) : -1;
            if (factor > 0 && factor < Double.POSITIVE_INFINITY) {
                return new Speed(factor);
            }
        } catch (NumberFormatException e) {
            throw unknown(text);
        }
        throw unknown(text);
    }

    boolean paced() {
        return factor < Double.POSITIVE_INFINITY;
    }

    /** How long the replay takes for what took so long in the world. */
    Duration scaled(Duration world) {
        return Duration.ofMillis((long) Math.min(world.toMillis() / factor, Long.MAX_VALUE / 4.0));
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("speed \"" + text + "\": expected max, realtime or a factor such as 10x");
    }
}
