package io.khabar.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The signature in the first bytes of a text in a Unicode encoding (Unicode standard, 23.8). */
public enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, 1, "\u00EF\u00BB\u00BF"),
    /** Before UTF-16, whose mark is a prefix of this one. */
    UTF_32_LE(Charset.forName("UTF-32LE"), 4, "\u00FF\u00FE\0\0"),
    UTF_32_BE(Charset.forName("UTF-32BE"), 4, "\0\0\u00FE\u00FF"),
    UTF_16_LE(StandardCharsets.UTF_16LE, 2, "\u00FF\u00FE"),
    UTF_16_BE(StandardCharsets.UTF_16BE, 2, "\u00FE\u00FF");

    /** Length in bytes of the longest mark. */
    public static final int LONGEST = 4;

    private final Charset charset;
    private final int unit;
    /** A character for each byte. */
    private final String mark;

    ByteOrderMark(Charset charset, int unit, String mark) {
        this.charset = charset;
        this.unit = unit;
        this.mark = mark;
    }

    /**
     * The mark with which the bytes begin.
     *
     * @param length how many bytes of the array count
     */
    public static Optional<ByteOrderMark> of(byte[] bytes, int length) {
        for (ByteOrderMark candidate : values()) {
            if (candidate.begins(bytes, length)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    public Charset charset() {
        return charset;
    }

    /** Length of the mark in bytes. */
    public int length() {
        return mark.length();
    }

    /** Bytes in one code unit of the encoding. */
    public int unit() {
        return unit;
    }

    private boolean begins(byte[] bytes, int length) {
        if (length < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((bytes[i] & 0xFF) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
