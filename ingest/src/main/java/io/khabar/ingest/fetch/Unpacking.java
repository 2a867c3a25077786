package io.khabar.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Takes the content coding off (RFC 9110, 8.4): one layer of gzip or deflate, whether it was said or not. */
final class Unpacking {
    /** An answer that unpacks to more than this times its length is a bomb; texts reach 30. */
    static final int MOST_RATIO = 100;
    /** The ratio counts from here on. */
    static final int RATIO_FROM = 1024 * 1024;

    private static final Set<String> UNREADABLE = Set.of("br", "zstd", "compress", "x-compress", "dcb", "dcz");
    private static final int PIECE = 16 * 1024;

    private final int most;

    /**
     * @param most bytes to unpack
     */
    Unpacking(int most) {
        this.most = most;
    }

    /**
     * Unpacks an answer. Bytes that are not packed stay as they are, whatever the header says.
     *
     * @param codings value of Content-Encoding; null: none
     */
    Unpacked unpack(byte[] packed, @Nullable String codings) {
        String coding = codings == null ? "" : codings.strip().toLowerCase(Locale.ROOT);
        if (coding.indexOf(',') >= 0) {
            return Unpacked.wrong("it is packed more than once (" + coding + ")");
        }
        if (UNREADABLE.contains(coding)) {
            return Unpacked.wrong("it is packed as " + coding + ", which was not asked for");
        }
        if (isGzip(packed)) {
            return inflate(packed, false, false);
        }
        return coding.equals("deflate") && !looksLikeText(packed)
                ? inflate(packed, true, !isZlib(packed))
                : new Unpacked(packed, true, false, null);
    }

    private Unpacked inflate(byte[] packed, boolean deflate, boolean raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Inflater inflater = new Inflater(raw);
        try (InputStream in = deflate
                ? new InflaterInputStream(new ByteArrayInputStream(packed), inflater)
                : new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                out.write(piece, 0, read);
                if (out.size() > most || isBomb(out.size(), packed.length)) {
                    return new Unpacked(new byte[0], false, true, "it unpacks to more than allowed");
                }
            }
        } catch (IOException e) {
            return new Unpacked(out.toByteArray(), false, false, "it does not unpack: " + e.getMessage());
        } finally {
            inflater.end();
        }
        byte[] bytes = out.toByteArray();
        return isGzip(bytes) ? Unpacked.wrong("it is packed more than once") : new Unpacked(bytes, true, false, null);
    }

    private static boolean isBomb(long unpacked, long packed) {
        return unpacked > RATIO_FROM && unpacked > packed * MOST_RATIO;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    /** The two bytes that begin a zlib stream (RFC 1950); some servers send deflate without them. */
    private static boolean isZlib(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0x0f) == 8 && (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) % 31 == 0;
    }

    private static boolean looksLikeText(byte[] bytes) {
        return bytes.length == 0 || bytes[0] == '<' || bytes[0] == '{' || (bytes[0] & 0xff) == 0xef;
    }

    /**
     * What came out.
     *
     * @param complete false: the end is missing or broken
     * @param tooLarge whether it was given up for its size
     * @param fault for people; null: none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Unpacked(
            byte[] bytes,
            boolean complete,
            boolean tooLarge,
            @Nullable String fault) {
        static Unpacked wrong(String fault) {
            return new Unpacked(new byte[0], false, false, fault);
        }
    }
}
