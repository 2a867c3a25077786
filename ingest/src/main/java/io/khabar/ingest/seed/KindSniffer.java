package io.khabar.ingest.seed;

import io.khabar.ingest.charset.ByteOrderMark;
import io.khabar.ingest.json.Nesting;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells from the first bytes of standard input, which has no name, what it holds. */
final class KindSniffer {
    /** How many bytes it wants to see. */
    static final int HEAD = 64 * 1024;

    private KindSniffer() {}

    static Packing packing(byte[] head, int length) {
        if (begins(head, length, 0x1F, 0x8B)) {
            return Packing.GZIP;
        }
        return begins(head, length, 0x28, 0xB5, 0x2F, 0xFD) ? Packing.ZSTD : Packing.NONE;
    }

    /** An array is JSON; an object is JSON lines when its first line closes what it opens, or is too long to tell. */
    static SeedForm form(byte[] head, int length) {
        String text = text(head, length).stripLeading();
        if (text.startsWith("[")) {
            return SeedForm.JSON;
        }
        if (text.startsWith("{")) {
            return lines(text) ? SeedForm.JSON_LINES : SeedForm.JSON;
        }
        String lower = text.substring(0, Math.min(text.length(), 256)).toLowerCase(Locale.ROOT);
        boolean markup = lower.startsWith("<!doctype html")
                || lower.startsWith("<html")
                || lower.startsWith("<?xml")
                || lower.startsWith("<!--")
                || lower.startsWith("<article")
                || lower.startsWith("<body");
        return markup ? SeedForm.HTML : SeedForm.TEXT;
    }

    private static boolean lines(String text) {
        int end = text.indexOf('\n');
        if (end < 0 && text.length() >= HEAD / 2) {
            return true;
        }
        Nesting nesting = new Nesting();
        text.substring(0, end < 0 ? text.length() : end).chars().forEach(nesting::take);
        return nesting.closed();
    }

    /** ASCII signs are what counts here; the rest may come out wrong. */
    private static String text(byte[] head, int length) {
        return ByteOrderMark.of(head, length)
                .map(mark -> new String(head, mark.length(), length - mark.length(), mark.charset()))
                .orElseGet(() -> new String(head, 0, length, StandardCharsets.ISO_8859_1));
    }

    private static boolean begins(byte[] head, int length, int... signature) {
        if (length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
