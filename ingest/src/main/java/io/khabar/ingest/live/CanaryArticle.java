package io.khabar.ingest.live;

import io.khabar.ingest.article.ArticleId;
import io.khabar.news.CharsetBasis;
import io.khabar.news.RawArticle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An article by which Khabar watches itself. There are only so many of them, in turn, each time with another text: an edit each
 * time, so what enrich remembers does not grow, and yet all partitions are met. Its headline has too few words to be learned.
 */
final class CanaryArticle {
    static final String PUBLISHER = "khabar-canary";
    static final int DIFFERENT = 64;

    private static final String GUID = "urn:khabar:canary:";
    private static final String HEADLINE = "Khabar canary";

    private CanaryArticle() {}

    /**
     * Makes one.
     *
     * @param number counts up from 0
     */
    static RawArticle of(long number, Instant now) {
        String guid = GUID + number % DIFFERENT;
        String text = "This text was written by the pipeline for the pipeline at " + now + ", as number " + number
                + " since its start, to see that what goes in comes out.";
        ArticleId id = ArticleId.of(guid, null, text);
        return RawArticle.newBuilder()
                .setId(id.value())
                .setIdBasis(id.basis())
                .setGuid(guid)
                .setPublisher(PUBLISHER)
                .setOrigin(PUBLISHER)
                .setHeadline(HEADLINE)
                .setLanguage("en")
                .setText(text)
                .setRaw(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .setCharsetBasis(CharsetBasis.DECLARED)
                .setIngested(now)
                .build();
    }
}
