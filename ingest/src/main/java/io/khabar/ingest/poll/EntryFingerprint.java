package io.khabar.ingest.poll;

import io.khabar.ingest.article.CanonicalUrl;
import io.khabar.ingest.feed.FeedEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The first 64 bits of SHA-256 over what an entry says. Dates are left out, for some feeds stamp all entries anew with each
 * answer; so is what tracks readers in the link.
 */
final class EntryFingerprint {
    private final MessageDigest digest;

    private EntryFingerprint() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static long of(FeedEntry entry) {
        EntryFingerprint print = new EntryFingerprint();
        print.add(entry.title());
        print.add(entry.link() == null ? null : CanonicalUrl.of(entry.link()).orElse(entry.link()));
        print.add(entry.summary());
        print.add(entry.content());
        print.add(entry.author());
        print.add(entry.language());
        print.add(entry.rights());
        print.add(entry.withdrawn() ? "withdrawn" : null);
        entry.categories().forEach(print::add);
        return ByteBuffer.wrap(print.digest.digest()).getLong();
    }

    /** With its length before it, so that no text can run into the next. */
    private void add(@Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update(
                ByteBuffer.allocate(4).putInt(text == null ? -1 : bytes.length).flip());
        digest.update(bytes);
    }
}
