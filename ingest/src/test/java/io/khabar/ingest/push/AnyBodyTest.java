package io.khabar.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever a body holds, the answer is the client's fault or success, never the server's. */
class AnyBodyTest {
    private static final Map<String, String> ENDLESS =
            Map.of(PushSettings.RATE, "100000", PushSettings.BURST, "100000");
    private static @Nullable Pushing shared;

    @BeforeContainer
    static void start() {
        shared = Pushing.with(ENDLESS);
    }

    @AfterContainer
    static void stop() {
        pushing().close();
    }

    @Property(tries = 300)
    void shouldAnswerAnyBytes(@ForAll byte[] body, @ForAll("types") String type) {
        // When
        HttpResponse<String> answer = pushing().push(type, body, Map.of());

        // Then
        assertThat(answer.statusCode()).isIn(200, 207, 400);
        assertThat(pushing().server.live().ok()).isTrue();
    }

    @Property(tries = 500)
    void shouldAnswerArticlesThatWereDamaged(
            @ForAll("articles") String article, @ForAll int place, @ForAll byte damage, @ForAll("types") String type) {
        // Given
        byte[] body = article.getBytes(StandardCharsets.UTF_8);
        body[Math.floorMod(place, body.length)] = damage;

        // When
        HttpResponse<String> answer = pushing().push(type, body, Map.of());

        // Then
        assertThat(answer.statusCode()).isIn(200, 207, 400);
        assertThat(pushing().server.live().ok()).isTrue();
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void shouldAnswerAnyValueInAnyField(
            @ForAll("beginnings") String beginning, @ForAll("fields") String field, @ForAll("values") String value) {
        // When
        HttpResponse<String> answer = pushing().push(Pushing.JSON, beginning + ",\"" + field + "\":" + value + "}");

        // Then
        assertThat(answer.statusCode()).isIn(200, 207, 400);
        assertThat(pushing().server.live().ok()).isTrue();
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(Pushing.JSON, Pushing.LINES, Pushing.NINJS);
    }

    @Provide
    Arbitrary<String> articles() {
        return Arbitraries.of("articles.json", "lines.jsonl", "ninjs-1.json", "ninjs-2.json", "ninjs-3.json")
                .map(Pushing::resource);
    }

    /** Of articles that are good so far. */
    @Provide
    Arbitrary<String> beginnings() {
        return Arbitraries.of("{\"text\":\"خبر\"", "{\"uri\":\"urn:x\",\"body_text\":\"خبر\"");
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(
                "uri",
                "text",
                "url",
                "guid",
                "published",
                "language",
                "keywords",
                "pubStatus",
                "headline",
                "headlines",
                "bodies",
                "descriptions",
                "subjects",
                "infoSources",
                "embargoedUntil",
                "body_text",
                "versionCreated");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "null",
                "true",
                "7",
                "-1e400",
                "1e999999999",
                "\"\"",
                "\" \"",
                "\"\\ud800\"",
                "\"\\u0000\"",
                "[]",
                "{}",
                "[null]",
                "[[]]",
                "[{}]",
                "[{\"value\":null}]",
                "[{\"value\":\"\"}]",
                "[{\"value\":\"a\",\"role\":7}]",
                "[{\"name\":[]}]",
                "\"9999999999-01-01\"",
                "\"-999999999-01-01T00:00:00Z\"",
                "\"+1000000000-12-31\"",
                "\"1 Jan +999999999 10:00:00 +0000\"",
                "\"http://[\"",
                "\"http://a:99999999/\"",
                "\"x-\"",
                "\"ar-u-ca-\"",
                "\"canceled\"");
    }

    private static Pushing pushing() {
        if (shared == null) {
            throw new IllegalStateException("not started");
        }
        return shared;
    }
}
