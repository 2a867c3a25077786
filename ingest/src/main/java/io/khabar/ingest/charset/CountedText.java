package io.khabar.ingest.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes decoded in one encoding, with a count of what was not valid in it.
 *
 * @param text each invalid sequence stands as U+FFFD
 * @param malformed number of invalid sequences
 */
record CountedText(String text, int malformed) {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int CHUNK = 8192;

    /** Decodes {@code bytes} from {@code offset} to the end. */
    static CountedText decode(byte[] bytes, int offset, Charset charset) {
        String quick = new String(bytes, offset, bytes.length - offset, charset);
        return quick.indexOf(REPLACEMENT) < 0 ? new CountedText(quick, 0) : counting(bytes, offset, charset);
    }

    /** The slow way: U+FFFD may also stand in the text itself. */
    private static CountedText counting(byte[] bytes, int offset, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        StringBuilder text = new StringBuilder(bytes.length - offset);
        int malformed = 0;
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            drain(out, text);
            if (result.isError()) {
                text.append(REPLACEMENT);
                malformed++;
                in.position(in.position() + result.length());
            }
        } while (result.isError() || result.isOverflow());
        decoder.flush(out);
        drain(out, text);
        return new CountedText(text.toString(), malformed);
    }

    /** How many characters stand above ASCII, the replacements left out. */
    long aboveAscii() {
        return text.codePoints().filter(c -> c > 0x7F).count() - malformed;
    }

    private static void drain(CharBuffer out, StringBuilder text) {
        out.flip();
        text.append(out);
        out.clear();
    }
}
