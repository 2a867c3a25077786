package io.khabar.ingest.feed;

import io.khabar.ingest.charset.ByteOrderMark;
import io.khabar.ingest.charset.CharsetLabel;
import io.khabar.ingest.charset.DeclaredCharset;
import io.khabar.ingest.charset.Decoding;
import io.khabar.ingest.charset.Decoding.Decoded;
import io.khabar.ingest.charset.Decoding.Undecodable;
import io.khabar.ingest.charset.TextDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a feed. Three may state its encoding, and each may be wrong: a byte order mark, the charset of the Content-Type,
 * the XML declaration, in this order (RFC 7303, 3). Bytes that are valid UTF-8 are taken for it whatever was stated, for that
 * does not happen by chance; the {@code us-ascii} that RFC 3023 supposed for text/xml is not supposed.
 */
final class FeedBytes {
    private static final int HEAD = 4096;

    private FeedBytes() {}

    /**
     * The text of a document; empty when it is none.
     *
     * @param notes gets what was found instead of text, and what was not valid
     */
    static Optional<String> decode(FeedDocument document, Notes notes) {
        byte[] bytes = document.bytes();
        if (bytes.length > FeedLimits.BYTES) {
            notes.add(0, "larger than " + FeedLimits.BYTES + " bytes; the rest is left out");
            bytes = Arrays.copyOf(bytes, FeedLimits.BYTES);
        }
        Optional<Charset> wide = ByteOrderMark.of(bytes, bytes.length).isPresent() ? Optional.empty() : wide(bytes);
        if (wide.isPresent()) {
            return Optional.of(new String(bytes, wide.get()));
        }
        byte[] clean = withoutNul(bytes, notes);
        Optional<Charset> declared = declared(document.contentType(), clean);
        Decoding decoding = TextDecoder.decode(clean, declared);
        if (decoding instanceof Undecodable undecodable) {
            return undecodable(clean, undecodable, declared.orElse(StandardCharsets.UTF_8), notes);
        }
        Decoded decoded = (Decoded) decoding;
        malformed(decoded.malformed(), decoded.charset(), notes);
        return Optional.of(decoded.text());
    }

    private static Optional<String> undecodable(byte[] bytes, Undecodable why, Charset charset, Notes notes) {
        if (why.binary()) {
            notes.add(0, why.reason());
            return Optional.empty();
        }
        notes.add(0, "not valid in " + charset.name() + " nor in any other encoding; read with replacement characters");
        return Optional.of(new String(bytes, charset));
    }

    private static void malformed(int malformed, Charset charset, Notes notes) {
        if (malformed > 0) {
            notes.add(0, malformed + " byte sequences are not valid in " + charset.name());
        }
    }

    /** An encoding in which {@code <} is not the byte 3C, found by its look (XML 1.0, appendix F). */
    private static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        int first = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        return switch (first) {
            case 0x0000003C -> Optional.of(Charset.forName("UTF-32BE"));
            case 0x3C000000 -> Optional.of(Charset.forName("UTF-32LE"));
            case 0x4C6FA794 -> Optional.of(ebcdic(bytes));
            default ->
                first >>> 16 == 0x003C && (first & 0xFF00) == 0
                        ? Optional.of(StandardCharsets.UTF_16BE)
                        : first >>> 16 == 0x3C00 && (first & 0xFF) == 0
                                ? Optional.of(StandardCharsets.UTF_16LE)
                                : Optional.empty();
        };
    }

    private static Charset ebcdic(byte[] bytes) {
        Charset common = Charset.forName("IBM037");
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), common);
        return DeclaredCharset.of(head.getBytes(StandardCharsets.ISO_8859_1)).orElse(common);
    }

    private static byte[] withoutNul(byte[] bytes, Notes notes) {
        boolean marked = ByteOrderMark.of(bytes, bytes.length)
                .filter(mark -> mark.unit() > 1)
                .isPresent();
        int kept = 0;
        for (byte b : bytes) {
            kept += b == 0 ? 0 : 1;
        }
        if (marked || kept == bytes.length || kept < bytes.length / 10 * 9) {
            return bytes;
        }
        notes.add(0, bytes.length - kept + " NUL bytes, taken out");
        byte[] clean = new byte[kept];
        int to = 0;
        for (byte b : bytes) {
            if (b != 0) {
                clean[to++] = b;
            }
        }
        return clean;
    }

    private static Optional<Charset> declared(@Nullable String contentType, byte[] bytes) {
        return parameter(contentType).flatMap(CharsetLabel::meaning).or(() -> declaration(bytes));
    }

    /** The charset of a media type, with or without quotes (RFC 9110, 8.3.1). */
    private static Optional<String> parameter(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        return Arrays.stream(contentType.split(";"))
                .map(String::strip)
                .filter(part -> part.regionMatches(true, 0, "charset=", 0, "charset=".length()))
                .map(part -> part.substring("charset=".length())
                        .replace("\"", "")
                        .replace("'", "")
                        .strip())
                .findFirst();
    }

    /** Of the XML declaration, also when junk stands before it. */
    private static Optional<Charset> declaration(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        int start = head.toLowerCase(Locale.ROOT).indexOf("<?xml");
        int end = head.indexOf('>', Math.max(0, start));
        if (start < 0 || end < 0) {
            return DeclaredCharset.of(bytes);
        }
        String declaration = head.substring(start, end).toLowerCase(Locale.ROOT);
        int encoding = declaration.indexOf("encoding");
        if (encoding < 0) {
            return Optional.empty();
        }
        String label = declaration.substring(encoding + "encoding".length());
        StringBuilder name = new StringBuilder();
        label.chars().filter(c -> c > ' ' && "='\"?".indexOf(c) < 0).forEach(c -> name.append((char) c));
        String first = name.toString();
        int more = first.indexOf("standalone");
        return CharsetLabel.meaning(more < 0 ? first : first.substring(0, more));
    }
}
