package io.khabar.ingest.seed;

import io.khabar.ingest.seed.SeedItem.BadSeed;
import io.khabar.ingest.seed.SeedItem.ReadArticle;
import io.khabar.news.RawArticle;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads seeds in a test, all at once. */
final class SeedReading {
    static final Path RESOURCES = Path.of("src/test/resources");
    static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final List<RawArticle> articles = new ArrayList<>();
    final List<BadSeed> bad = new ArrayList<>();
    final List<String> origins = new ArrayList<>();
    long passedOver;
    long bytesRead;

    private SeedReading() {}

    static SeedReading of(Path path) {
        return of(path, SeedLimits.DEFAULT);
    }

    static SeedReading of(Path path, SeedLimits limits) {
        return of(List.of(path.toString()), limits, InputStream.nullInputStream());
    }

    static SeedReading resource(String path) {
        return of(RESOURCES.resolve(path));
    }

    static SeedReading standardInput(byte[] bytes) {
        return of(List.of("-"), SeedLimits.DEFAULT, new ByteArrayInputStream(bytes));
    }

    static SeedReading of(List<String> paths, SeedLimits limits, InputStream standardInput) {
        SeedReading reading = new SeedReading();
        try (SeedReader reader = new SeedReader(paths, standardInput, limits, CLOCK)) {
            reader.forEachRemaining(reading::take);
            reading.passedOver = reader.passedOver();
            reading.bytesRead = reader.bytesRead();
        }
        return reading;
    }

    List<String> texts() {
        return articles.stream().map(RawArticle::getText).toList();
    }

    List<String> badLines() {
        return bad.stream().map(BadSeed::line).toList();
    }

    private void take(SeedItem item) {
        if (item instanceof BadSeed seed) {
            bad.add(seed);
            origins.add(seed.origin());
        } else {
            RawArticle article = ((ReadArticle) item).article();
            articles.add(article);
            origins.add(article.getOrigin());
        }
    }
}
