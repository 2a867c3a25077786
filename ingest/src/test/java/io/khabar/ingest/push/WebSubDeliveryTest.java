package io.khabar.ingest.push;

import static io.khabar.ingest.push.HubLine.DOCUMENT;
import static io.khabar.ingest.push.HubLine.FEED;
import static io.khabar.ingest.push.HubLine.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken of that which a hub delivers; over real HTTP both ways. */
@Timeout(60)
class WebSubDeliveryTest {
    @AutoClose
    private final HubLine line = new HubLine();

    @ParameterizedTest
    @CsvSource({"sha256, HmacSHA256", "sha384, HmacSHA384", "sha512, HmacSHA512", "SHA256, HmacSHA256"})
    void shouldTakeADocumentThatIsSigned(String method, String algorithm) {
        // Given
        line.active();

        // When
        HttpResponse<String> answer =
                line.hub.deliver(DOCUMENT, Optional.of(line.hub.signature(method, algorithm, DOCUMENT)));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(line.feeds).singleElement().satisfies(feed -> {
            assertThat(feed.feed()).isEqualTo(FEED);
            assertThat(feed.topic()).isEqualTo(TOPIC);
            assertThat(new String(feed.bytes(), StandardCharsets.UTF_8)).isEqualTo(DOCUMENT);
            assertThat(feed.contentType()).isEqualTo("application/atom+xml; charset=utf-8");
        });
    }

    @Test
    void shouldPassOverWhatIsNotSignedAsItShouldBe() {
        // Given
        line.active();
        String good = line.hub.signature("sha256", "HmacSHA256", DOCUMENT);
        List<Optional<String>> bad = List.of(
                Optional.empty(),
                Optional.of("sha256=" + "0".repeat(64)),
                Optional.of(good.substring(0, good.length() - 2)),
                Optional.of(good + "00"),
                Optional.of("sha256=xyz"),
                Optional.of(good.substring("sha256=".length())),
                Optional.of("md5=" + good.substring("sha256=".length())),
                Optional.of(line.hub.signature("sha1", "HmacSHA1", DOCUMENT)),
                Optional.of(line.hub.signature("sha256", "HmacSHA256", DOCUMENT + " ")));

        // When / Then
        assertThat(bad)
                .allSatisfy(signature -> assertThat(
                                line.hub.deliver(DOCUMENT, signature).statusCode())
                        .isEqualTo(202));
        assertThat(line.feeds).isEmpty();
        assertThat(line.count("news.ingest.websub.deliveries", "bad-signature")).isEqualTo(bad.size());
    }

    @Test
    void shouldTakeSha1WhereItIsAllowed() {
        // Given
        line.endServer();
        line.begin(true);
        line.active();

        // When
        HttpResponse<String> answer =
                line.hub.deliver(DOCUMENT, Optional.of(line.hub.signature("sha1", "HmacSHA1", DOCUMENT)));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(line.feeds).hasSize(1);
    }

    @Test
    void shouldLetTheHubDeliverAgainWhatCouldNotBeTaken() {
        // Given
        line.active();
        line.full = true;

        // When
        HttpResponse<String> first =
                line.hub.deliver(DOCUMENT, Optional.of(line.hub.signature("sha256", "HmacSHA256", DOCUMENT)));
        line.full = false;
        HttpResponse<String> second =
                line.hub.deliver(DOCUMENT, Optional.of(line.hub.signature("sha256", "HmacSHA256", DOCUMENT)));

        // Then
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(line.feeds).hasSize(1);
    }

    @Test
    void shouldRefuseDocumentsThatAreTooLarge() {
        // Given
        line.active();
        String large = "x".repeat(3000);

        // When / Then
        assertThat(line.hub
                        .deliver(large, Optional.of(line.hub.signature("sha256", "HmacSHA256", large)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(line.feeds).isEmpty();
    }

    @Test
    void shouldHaveNoPathForPushesWhenTheyAreOff() {
        // When / Then
        assertThat(line.server.push(Pushing.JSON, "{\"text\":\"x\"}").statusCode())
                .isEqualTo(404);
    }
}
