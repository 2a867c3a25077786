package io.khabar.ingest.seed;

import io.khabar.ingest.json.JsonArticles;
import io.khabar.ingest.json.JsonItem;
import io.khabar.ingest.json.JsonItem.Bad;
import io.khabar.ingest.json.JsonItem.Read;
import io.khabar.ingest.seed.SeedItem.BadSeed;
import io.khabar.ingest.seed.SeedItem.ReadArticle;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** A file of JSON articles. */
final class JsonSource implements SeedSource {
    private final JsonArticles articles;
    private final String origin;
    private final Clock clock;

    JsonSource(JsonArticles articles, String origin, Clock clock) {
        this.articles = articles;
        this.origin = origin;
        this.clock = clock;
    }

    @Override
    public Optional<SeedItem> next() throws IOException {
        return articles.next().map(this::item);
    }

    @Override
    public String position() {
        return at(articles.line());
    }

    @Override
    public void close() throws IOException {
        articles.close();
    }

    private SeedItem item(JsonItem item) {
        if (item instanceof Bad bad) {
            return new BadSeed(at(bad.line()), bad.reason());
        }
        Read read = (Read) item;
        return new ReadArticle(read.article()
                .setOrigin(at(read.line()))
                .setIngested(clock.instant())
                .build());
    }

    private String at(int line) {
        return origin + ":" + line;
    }
}
