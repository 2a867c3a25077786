package io.khabar.ingest.seed;

import io.khabar.ingest.article.ArticleId;
import io.khabar.ingest.charset.DeclaredCharset;
import io.khabar.ingest.charset.Decoding;
import io.khabar.ingest.charset.Decoding.Decoded;
import io.khabar.ingest.charset.Decoding.Undecodable;
import io.khabar.ingest.charset.TextDecoder;
import io.khabar.ingest.seed.SeedItem.BadSeed;
import io.khabar.ingest.seed.SeedItem.ReadArticle;
import io.khabar.news.RawArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Optional;

/** A file that is one page, as text or as markup: one article, which has no more than its text. */
final class PageSource implements SeedSource {
    private final InputStream in;
    private final String origin;
    private final SeedForm form;
    private final int limit;
    private final Clock clock;
    private boolean read;

    PageSource(InputStream in, String origin, SeedForm form, int limit, Clock clock) {
        this.in = in;
        this.origin = origin;
        this.form = form;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public Optional<SeedItem> next() throws IOException {
        if (read) {
            return Optional.empty();
        }
        read = true;
        byte[] bytes = in.readNBytes(limit + 1);
        return Optional.of(bytes.length > limit ? new BadSeed(origin, tooLarge(limit)) : item(bytes));
    }

    @Override
    public String position() {
        return origin;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    static String tooLarge(long limit) {
        return "is larger than " + limit + " bytes, the most an article may have (ingest.article.max.bytes); split it";
    }

    private SeedItem item(byte[] bytes) {
        Optional<Charset> declared = form == SeedForm.HTML ? DeclaredCharset.of(bytes) : Optional.empty();
        Decoding decoding = TextDecoder.decode(bytes, declared);
        if (decoding instanceof Undecodable undecodable) {
            return new BadSeed(origin, undecodable.reason());
        }
        Decoded decoded = (Decoded) decoding;
        return decoded.text().isBlank()
                ? new BadSeed(origin, "is empty: an article needs a text")
                : new ReadArticle(article(bytes, decoded));
    }

    private RawArticle article(byte[] bytes, Decoded decoded) {
        ArticleId id = ArticleId.of(null, null, decoded.text());
        return RawArticle.newBuilder()
                .setId(id.value())
                .setIdBasis(id.basis())
                .setOrigin(origin)
                .setContentType(form == SeedForm.HTML ? "text/html" : "text/plain")
                .setRaw(ByteBuffer.wrap(bytes))
                .setCharset(decoded.charset().name())
                .setCharsetBasis(decoded.basis())
                .setText(decoded.text())
                .setMalformed(decoded.malformed())
                .setIngested(clock.instant())
                .build();
    }
}
