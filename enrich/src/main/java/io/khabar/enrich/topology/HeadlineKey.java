package io.khabar.enrich.topology;

import java.util.HexFormat;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The key of a headline's record: its hash, 16 lower-case hex digits. */
final class HeadlineKey {
    private static final int DIGITS = 16;
    private static final HexFormat HEX = HexFormat.of();

    private HeadlineKey() {}

    static String of(long hash) {
        return HEX.toHexDigits(hash);
    }

    /** The hash in a key; empty when it is none. */
    static OptionalLong hash(@Nullable String key) {
        boolean hash = key != null && key.length() == DIGITS && key.chars().allMatch(HexFormat::isHexDigit);
        return hash ? OptionalLong.of(HexFormat.fromHexDigitsToLong(key)) : OptionalLong.empty();
    }
}
