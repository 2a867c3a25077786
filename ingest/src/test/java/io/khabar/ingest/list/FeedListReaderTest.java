package io.khabar.ingest.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedListReaderTest {

    @Test
    void shouldReadEveryFieldAndLayItOverTheDefaults() {
        // When
        CheckedList read = FeedListReader.read("good.yaml", Lists.text("good.yaml"));

        // Then
        assertThat(read.mistakes()).isEmpty();
        assertThat(read.list().feeds())
                .containsExactly(
                        new Feed(
                                "https://news.example/rss.xml",
                                URI.create("https://news.example/rss.xml"),
                                "جريدة المثال",
                                "ar",
                                "EG",
                                "© جريدة المثال",
                                Duration.ofMinutes(5),
                                Duration.ofHours(6),
                                FeedKind.AUTO,
                                false,
                                null,
                                true,
                                true,
                                List.of("news")),
                        new Feed(
                                "http://sport.example:8080/feed",
                                URI.create("http://sport.example:8080/feed"),
                                null,
                                "en-GB",
                                null,
                                null,
                                Duration.ofSeconds(90),
                                Duration.ofDays(1),
                                FeedKind.FEED,
                                true,
                                "sport.example",
                                true,
                                false,
                                List.of("sport", "2026")),
                        new Feed(
                                "https://paused.example/sitemap.xml",
                                URI.create("https://paused.example/sitemap.xml"),
                                null,
                                "ar",
                                null,
                                null,
                                Duration.ofMinutes(5),
                                Duration.ofHours(6),
                                FeedKind.SITEMAP,
                                false,
                                null,
                                false,
                                true,
                                List.of("news")));
        assertThat(read.list().enabled()).hasSize(2).doesNotContainKey("https://paused.example/sitemap.xml");
    }

    @Test
    void shouldTellAllMistakesWithTheirLinesAtOnce() {
        // When
        CheckedList read = FeedListReader.read("feeds.yaml", Lists.text("mistakes.yaml"));

        // Then
        assertThat(String.join("\n", read.mistakes()) + "\n").isEqualTo(Lists.text("mistakes.expected.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds:\n  - url: [a\n", "feeds: @x\n", "feeds:\n\t- url: a\n", "a: *nowhere\n"})
    void shouldTellWhereItIsNoYaml(String text) {
        // When
        CheckedList read = FeedListReader.read("feeds.yaml", text);

        // Then
        assertThat(read.list().feeds()).isEmpty();
        assertThat(read.mistakes()).singleElement().asString().contains("feeds.yaml:", "is no YAML here");
    }

    @Test
    void shouldReadUrlsAsABrowserShowsThem() {
        // When
        CheckedList read = FeedListReader.read(
                "f", "feeds:\n- url: https://موقع.example/أخبار/a b\n- url: https://a_b.example/x?q=a|b\n");

        // Then
        assertThat(read.mistakes()).isEmpty();
        assertThat(read.list().feeds())
                .extracting(feed -> feed.url().toString())
                .containsExactly("https://موقع.example/أخبار/a%20b", "https://a_b.example/x?q=a%7Cb");
    }

    @Test
    void shouldOutliveAListWithoutBottom() {
        // When
        CheckedList read = FeedListReader.read("f", "feeds: " + "[".repeat(100_000));

        // Then
        assertThat(read.mistakes()).containsExactly("f: is nested too deep; a list of feeds has three levels");
    }

    @Test
    void shouldNotBuildWhatATagNames() {
        // When
        CheckedList read = FeedListReader.read("f", "feeds: !!javax.script.ScriptEngineManager [x]\n");

        // Then
        assertThat(read.mistakes()).containsExactly("f:1: expected a feed; begin it with \"- url:\"");
    }

    @Test
    void shouldTakeAnEmptyFileForAnEmptyList() {
        // When
        CheckedList read = FeedListReader.read("feeds.yaml", "# none yet\n");

        // Then
        assertThat(read).isEqualTo(new CheckedList(FeedList.EMPTY, List.of()));
    }

    @Test
    void shouldSayThatThereIsNoFile() {
        assertThatThrownBy(() -> FeedListReader.read(Path.of("no-such.yaml")))
                .isInstanceOfSatisfying(
                        KhabarException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.NO_INPUT))
                .hasMessageContaining("no-such.yaml");
    }

    @Test
    void shouldReadWhatItWrites() {
        // When
        CheckedList read = FeedListReader.read("written", FeedListWriter.file(Lists.good()));

        // Then
        assertThat(read).isEqualTo(new CheckedList(Lists.good(), List.of()));
    }

    @Test
    void shouldQuoteWhatWouldBeYaml() {
        // Given
        Feed feed = Lists.good().feeds().get(0);
        String hard = "a \"b\" \\ : # [x]\u0007\u2028\n- url: نعم";
        Feed named = new Feed(
                feed.key(),
                feed.url(),
                hard,
                feed.language(),
                feed.country(),
                feed.rights(),
                feed.least(),
                feed.most(),
                feed.kind(),
                feed.page(),
                feed.labels(),
                feed.enabled(),
                feed.websub(),
                feed.tags());

        // When
        CheckedList read = FeedListReader.read("written", FeedListWriter.file(new FeedList(List.of(named))));

        // Then
        assertThat(read.list().feeds()).containsExactly(named);
    }
}
