package io.khabar.ingest.poll;

import io.khabar.news.RawArticle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The first 64 bits of SHA-256 over what an article says, and whose labels it is to be split by. Dates are left out, for some feeds stamp all entries anew with each
 * answer; so is its place in the document.
 */
final class ArticleFingerprint {
    private final MessageDigest digest;

    private ArticleFingerprint() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static long of(RawArticle article) {
        ArticleFingerprint print = new ArticleFingerprint();
        print.add(article.getHeadline());
        print.add(article.getUrl());
        print.add(article.getSummary());
        print.add(article.getText());
        print.add(article.getBy());
        print.add(article.getPublisher());
        print.add(article.getLanguage());
        print.add(article.getRightsInfo());
        print.add(article.getPubStatus().name());
        article.getKeywords().forEach(print::add);
        if (article.getLabels() != null) {
            print.add(null); // no keyword is null
            print.add(article.getLabels());
        }
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
