package io.khabar.enrich.story.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Decodes a file that people have saved: UTF-8, with or without a byte order mark. */
public final class SavedText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SavedText() {}

    /**
     * The text of a file; empty when it is no UTF-8.
     *
     * @param mistakes where that is told
     */
    public static String decoded(String name, byte[] bytes, List<String> mistakes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        int nothing = zero(bytes);
        if (result.isError() || nothing >= 0) {
            int at = result.isError() ? in.position() : nothing;
            mistakes.add(
                    name + ":" + line(bytes, at) + ": byte 0x" + String.format(Locale.ROOT, "%02X", bytes[at] & 0xFF)
                            + " is no text in UTF-8; expected a file saved as UTF-8");
            return "";
        }
        String text = out.flip().toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** UTF-16 without its mark has such bytes; -1 when there is none. */
    private static int zero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int line(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
