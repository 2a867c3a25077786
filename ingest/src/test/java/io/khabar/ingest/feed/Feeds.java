package io.khabar.ingest.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Feeds from files under {@code /feeds}. */
final class Feeds {
    static final URI BASE = URI.create("https://base.example/feeds/all.xml");

    private Feeds() {}

    static ParsedFeed parse(String file) {
        return parse(file, null);
    }

    static ParsedFeed parse(String file, @Nullable String contentType) {
        return new FeedParser().parse(new FeedDocument(bytes(file), contentType, BASE));
    }

    static ParsedFeed parseText(String text) {
        return new FeedParser().parse(new FeedDocument(text.getBytes(StandardCharsets.UTF_8), null, null));
    }

    static byte[] bytes(String file) {
        try (InputStream in = Feeds.class.getResourceAsStream("/feeds/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no file /feeds/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
