package io.khabar.ingest.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files of the tests. */
final class Lists {

    private Lists() {}

    static InputStream open(String name) {
        return Objects.requireNonNull(Lists.class.getResourceAsStream("/feeds/" + name), name);
    }

    static String text(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FeedList good() {
        return FeedListReader.read("good.yaml", text("good.yaml")).list();
    }
}
