package io.khabar.runtime;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** The kinds of setting that Kafka's ConfigDef has no type for, as validators that say what is expected. */
public final class SettingTypes {

    private SettingTypes() {}

    /** A duration: "250ms", "10s", "5m", "2h", "7d", or ISO 8601 ("PT10S"). */
    public static final ConfigDef.Validator DURATION = new Named("a duration such as 250ms, 10s, 5m, 2h or 7d") {
        @Override
        void check(String value) {
            duration(value);
        }
    };

    /** One of the given lower-case words. */
    public static ConfigDef.Validator oneOf(String... words) {
        List<String> allowed = Arrays.asList(words);
        return new Named("one of " + String.join(", ", allowed)) {
            @Override
            void check(String value) {
                if (!allowed.contains(value)) {
                    throw new IllegalArgumentException(value);
                }
            }
        };
    }

    /**
     * Reads a duration as {@link #DURATION} describes it.
     *
     * @throws IllegalArgumentException when the text is no duration
     */
    public static Duration duration(String text) {
        String value = text.trim().toLowerCase(Locale.ROOT);
        try {
            if (value.startsWith("p")) {
                return Duration.parse(value);
            }
            int digits = 0;
            while (digits < value.length() && Character.isDigit(value.charAt(digits))) {
                digits++;
            }
            return amount(
                    Long.parseLong(value.substring(0, digits)),
                    value.substring(digits).trim());
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException(text + " is no duration", e);
        }
    }

    private static Duration amount(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m", "min" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> throw new IllegalArgumentException(unit + " is no unit of time");
        };
    }

    private abstract static class Named implements ConfigDef.Validator {
        private final String expected;

        Named(String expected) {
            this.expected = expected;
        }

        abstract void check(String value);

        @Override
        public void ensureValid(String key, Object value) {
            try {
                check(String.valueOf(value));
            } catch (IllegalArgumentException e) {
                throw new ConfigException(key, value, "expected " + expected);
            }
        }

        @Override
        public String toString() {
            return expected;
        }
    }
}
