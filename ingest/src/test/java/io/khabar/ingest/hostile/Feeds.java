package io.khabar.ingest.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** The documents of the hostile server. */
public final class Feeds {
    /** A small sound feed. */
    public static final String RSS = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>"
            + "<title>صحيفة الميناء</title><link>https://news.example/</link>"
            + "<item><title>افتتاح جسر جديد</title><link>https://news.example/1</link><guid>n-1</guid></item>"
            + "</channel></rss>\n";

    private Feeds() {}

    /** The small feed as UTF-8. */
    public static byte[] rss() {
        return RSS.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packer = new GZIPOutputStream(out)) {
            packer.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** In the zlib format, as RFC 9110 means "deflate". */
    public static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packer = new DeflaterOutputStream(out)) {
            packer.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** 64 MiB of zeros, packed: a thousand times smaller. */
    public static byte[] bomb() {
        return Bomb.BYTES.clone();
    }

    /** The first half. */
    public static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    /** Packed once, since it takes its time. */
    private static final class Bomb {
        static final byte[] BYTES = gzip(new byte[64 * 1024 * 1024]);
    }
}
