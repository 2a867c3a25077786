package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.ingest.hostile.Feeds;
import io.khabar.runtime.KhabarException;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerHeadersTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/retry-after.csv", numLinesToSkip = 1, quoteCharacter = '"')
    void shouldReadRetryAfterWithinBounds(@Nullable String value, @Nullable Duration wait) {
        // Given
        String text = value == null ? "" : value.replace('\'', ' ');

        // When / Then
        assertThat(RetryAfter.parse(text, FetchKit.NOW).orElse(null)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/freshness.csv", numLinesToSkip = 1)
    void shouldReadHowLongAnAnswerMayBeKept(
            @Nullable String cacheControl, @Nullable String expires, @Nullable Duration fresh) {
        // Given
        BasicHttpResponse head = new BasicHttpResponse(200);
        head.setHeader("Date", "Wed, 07 May 2025 10:00:00 GMT");
        if (cacheControl != null) {
            head.setHeader("Cache-Control", cacheControl);
        }
        if (expires != null) {
            head.setHeader("Expires", expires);
        }

        // When / Then
        assertThat(Freshness.of(head, FetchKit.NOW.plusSeconds(7200))).isEqualTo(fresh);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/b, http://a.example/b",
                "b c|d, http://a.example/x/b%20c%7Cd",
                "?y=2, http://a.example/x/feed?y=2",
                "//b.example/z, http://b.example/z",
                "../../../up, http://a.example/up",
                "100%, http://a.example/x/100%25",
                "http://b.example/#part, http://b.example/",
                "خبر, http://a.example/x/خبر",
                "http://[broken/, -"
            })
    void shouldResolveRedirectsAsTheyAreWrittenInTheWild(String location, @Nullable String expected) {
        // When / Then
        assertThat(Location.resolve(URI.create("http://a.example/x/feed?y=1"), location)
                        .map(URI::toString)
                        .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void shouldKeepOnlyValidatorsThatCanBeSentBack() {
        // When / Then
        assertThat(Validators.tag("W/\"abc-1\"")).isEqualTo("W/\"abc-1\"");
        assertThat(Validators.tag("\"" + "e".repeat(1022) + "\"")).hasSize(1024);
        assertThat(Validators.tag("\"" + "e".repeat(1023) + "\"")).isNull();
        assertThat(Validators.tag("\"a\"\r\nX-Evil: 1")).isNull();
        assertThat(Validators.tag("\"خبر\"")).isNull();
        assertThat(Validators.tag("")).isNull();
        assertThat(Validators.fit("Wed, 07 May 2025 10:00:00 GMT")).isEqualTo("Wed, 07 May 2025 10:00:00 GMT");
        assertThat(Validators.fit("Wed\u0000")).isNull();
    }

    @Test
    void shouldSayWhoItIs() {
        // When / Then
        assertThat(UserAgent.of("0.1.0", "https://reader.example/about", "desk@reader.example"))
                .isEqualTo("Khabar/0.1.0 (+https://reader.example/about; desk@reader.example)");
        assertThat(UserAgent.of("0.1.0", "", "desk@reader.example")).isEqualTo("Khabar/0.1.0 (desk@reader.example)");
        assertThat(UserAgent.of("0.1.0", "", "")).isEqualTo("Khabar/0.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/\r\nX-Evil: 1", "a\nb", "a)b", "a b", "ä@a.example"})
    void shouldRefuseAContactThatBreaksOutOfTheHeader(String contact) {
        // When / Then
        assertThatThrownBy(() -> UserAgent.of("0.1.0", contact, ""))
                .isInstanceOf(KhabarException.class)
                .hasMessageContaining("ingest.fetch.contact.url");
        assertThatThrownBy(() -> UserAgent.of("0.1.0", "", contact))
                .isInstanceOf(KhabarException.class)
                .hasMessageContaining("ingest.fetch.contact.mail");
    }

    @Test
    void shouldCountWhatIsUnpackedAndHowMuchItGrows() {
        // Given
        Unpacking unpacking = new Unpacking(15 * 1024 * 1024);
        byte[] small = Feeds.gzip(new byte[Unpacking.RATIO_FROM]);
        byte[] bomb = Feeds.gzip(new byte[5 * 1024 * 1024]);
        byte[] incompressible = new byte[4096];
        new Random(1).nextBytes(incompressible);

        // When / Then: five mebibytes are allowed, but not out of five kibibytes
        assertThat(unpacking.unpack(small, "gzip").bytes()).hasSize(Unpacking.RATIO_FROM);
        assertThat(unpacking.unpack(bomb, "gzip").tooLarge()).isTrue();
        assertThat(new Unpacking(4095)
                        .unpack(Feeds.gzip(incompressible), "gzip")
                        .tooLarge())
                .isTrue();
        assertThat(new Unpacking(4096)
                        .unpack(Feeds.gzip(incompressible), "gzip")
                        .bytes())
                .isEqualTo(incompressible);
    }

    @Test
    void shouldTellDocumentsThatHaveTheirEndFromThoseThatWereCut() {
        // When / Then
        for (String whole : new String[] {
            "<?xml version='1.0'?><!-- <x> --><rss><a></a></rss>\n",
            "<html lang='ar'><p></html >",
            "{\"items\": []} ",
            "<a:feed xmlns:a='x'></a:feed>"
        }) {
            assertThat(DocumentEnd.isThere(whole.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .as(whole)
                    .isTrue();
        }
        for (String cut : new String[] {
            "", "<rss><item></item>", "<rss><a></a></rss", "{\"items\": [", "text", "<rss", "<!-- </rss>"
        }) {
            assertThat(DocumentEnd.isThere(cut.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .as(cut)
                    .isFalse();
        }
    }
}
