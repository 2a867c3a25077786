package io.khabar.ingest.charset;

import io.khabar.ingest.charset.Decoding.Decoded;
import io.khabar.ingest.charset.Decoding.Undecodable;
import io.khabar.news.CharsetBasis;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes bytes to text. Tried in this order: byte order mark; UTF-8, when all of it is valid; the declared encoding;
 * UTF-8 with a few broken sequences; a guess. What fits none is refused, never half read.
 */
public final class TextDecoder {
    /** At most one broken sequence in so many good characters above ASCII. */
    private static final int GOOD_TO_BROKEN = 10;

    private static final double CONTROLS = 0.05;

    private TextDecoder() {}

    /**
     * Decodes the bytes.
     *
     * @param declared the encoding that the text or its carrier states; empty: none
     */
    public static Decoding decode(byte[] bytes, Optional<Charset> declared) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes, bytes.length);
        if (mark.isPresent()) {
            return marked(bytes, mark.get().length(), mark.get().charset());
        }
        if (binary(bytes)) {
            return new Undecodable(
                    "is binary (it has NUL or many control bytes), expected text; UTF-16 needs a byte order mark",
                    true);
        }
        CountedText utf8 = CountedText.decode(bytes, 0, StandardCharsets.UTF_8);
        return utf8.malformed() == 0 ? valid(utf8, bytes, declared) : invalid(utf8, bytes, declared);
    }

    /**
     * Decodes a part of a file at whose beginning a byte order mark stood.
     *
     * @param part begins after the mark
     */
    public static Decoding decodeMarked(byte[] part, Charset charset) {
        return marked(part, 0, charset);
    }

    private static Decoding marked(byte[] bytes, int offset, Charset charset) {
        CountedText counted = CountedText.decode(bytes, offset, charset);
        if (counted.text().indexOf('\0') >= 0) {
            return new Undecodable("is binary (it has NUL characters), expected text", true);
        }
        if (counted.malformed() * (long) GOOD_TO_BROKEN > counted.text().length()) {
            return new Undecodable(
                    "begins with the byte order mark of " + charset.name() + ", but " + counted.malformed()
                            + " sequences are not valid in it",
                    false);
        }
        return new Decoded(counted.text(), charset, CharsetBasis.BOM, counted.malformed());
    }

    private static Decoding valid(CountedText utf8, byte[] bytes, Optional<Charset> declared) {
        boolean ascii = utf8.text().length() == bytes.length;
        if (ascii && declared.isPresent()) {
            CountedText stated = CountedText.decode(bytes, 0, declared.get());
            return new Decoded(stated.text(), declared.get(), CharsetBasis.DECLARED, stated.malformed());
        }
        boolean stated = declared.filter(StandardCharsets.UTF_8::equals).isPresent();
        CharsetBasis other = declared.isPresent() ? CharsetBasis.DETECTED : CharsetBasis.ASSUMED;
        return new Decoded(utf8.text(), StandardCharsets.UTF_8, stated ? CharsetBasis.DECLARED : other, 0);
    }

    private static Decoding invalid(CountedText utf8, byte[] bytes, Optional<Charset> declared) {
        return declared.flatMap(charset -> declared(bytes, charset))
                .or(() -> mostly(utf8, StandardCharsets.UTF_8, CharsetBasis.ASSUMED))
                .or(() -> CharsetGuess.of(bytes))
                .<Decoding>map(decoded -> decoded)
                .orElseGet(() -> new Undecodable(
                        "is not valid UTF-8 (" + utf8.malformed()
                                + " broken sequences) and fits no other encoding; save it as UTF-8",
                        false));
    }

    private static Optional<Decoded> declared(byte[] bytes, Charset charset) {
        return mostly(CountedText.decode(bytes, 0, charset), charset, CharsetBasis.DECLARED);
    }

    private static Optional<Decoded> mostly(CountedText counted, Charset charset, CharsetBasis basis) {
        return counted.malformed() * (long) GOOD_TO_BROKEN <= counted.aboveAscii()
                ? Optional.of(new Decoded(counted.text(), charset, basis, counted.malformed()))
                : Optional.empty();
    }

    private static boolean binary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            controls += b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B ? 1 : 0;
        }
        return controls > CONTROLS * bytes.length;
    }
}
