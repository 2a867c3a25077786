package io.khabar.ingest.page;

import io.khabar.ingest.fetch.FetchResult.Fetched;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pages of the tests. */
final class Pages {
    private Pages() {}

    static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream("/pages/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fetched found(String url, byte[] bytes, @Nullable String contentType, String... signals) {
        return new Fetched(URI.create(url), null, 200, bytes, contentType, null, null, null, List.of(signals));
    }
}
