package io.khabar.ingest.article;

import io.khabar.news.IdBasis;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The id of an article. The same input always gives the same id.
 *
 * @param value the first 128 bits of SHA-256, 32 lower-case hex digits
 * @param basis what was hashed
 */
public record ArticleId(String value, IdBasis basis) {
    private static final int BYTES = 16;

    /**
     * From the first of these that is there: guid, URL, text.
     *
     * @param guid as the feed gave it; null: none
     * @param canonicalUrl as {@link CanonicalUrl} writes it; null: not known
     * @param text the decoded text
     */
    public static ArticleId of(@Nullable String guid, @Nullable String canonicalUrl, String text) {
        if (guid != null) {
            return new ArticleId(hash(guid), IdBasis.GUID);
        }
        return canonicalUrl != null
                ? new ArticleId(hash(canonicalUrl), IdBasis.URL)
                : new ArticleId(hash(text), IdBasis.CONTENT);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
