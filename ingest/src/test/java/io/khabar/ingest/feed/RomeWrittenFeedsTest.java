package io.khabar.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seeds as entries of feeds that ROME writes. */
class RomeWrittenFeedsTest {
    private static final Path SEEDS = Path.of("../seeds");
    /** RSS does not tell text from HTML, so that entities in a text are characters for every reader. */
    private static final Pattern ENTITY = Pattern.compile("&[a-z]{2,8};");

    private static final Instant FIRST = Instant.parse("2024-03-05T07:08:09Z");

    @ParameterizedTest
    @ValueSource(strings = {"rss_1.0", "rss_2.0", "atom_0.3", "atom_1.0"})
    void shouldReadWhatRomeWrote(String format) throws FeedException {
        // Given
        List<Page> pages = pages();

        // When
        String written = new SyndFeedOutput().outputString(feed(format, pages));
        ParsedFeed read = new FeedParser()
                .parse(new FeedDocument(written.getBytes(StandardCharsets.UTF_8), "application/xml", null));

        // Then
        assertThat(read.errors()).isEmpty();
        assertThat(read.feed().title()).isEqualTo("ميناء اليوم");
        assertThat(read.entries()).hasSameSizeAs(pages).hasSizeGreaterThan(100);
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            FeedEntry entry = read.entries().get(i);
            assertThat(entry.title()).isEqualTo(Markup.line(page.title));
            assertThat(entry.link()).isEqualTo(page.link());
            assertThat(entry.published()).isNotNull();
            assertThat(entry.published().time()).isEqualTo(page.published());
            assertThat(entry.id()).isEqualTo(page.link());
            assertThat(entry.summary()).isNotNull();
            assertThat(Markup.text(entry.summary())).isEqualTo(Markup.line(page.body));
        }
    }

    private static SyndFeed feed(String format, List<Page> pages) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(format);
        feed.setTitle("ميناء اليوم");
        feed.setLink("https://harbour.example/");
        feed.setUri("https://harbour.example/");
        feed.setDescription("Seeds");
        feed.setEntries(pages.stream().map(RomeWrittenFeedsTest::entry).toList());
        return feed;
    }

    private static SyndEntry entry(Page page) {
        SyndContent text = new SyndContentImpl();
        text.setType("text/plain");
        text.setValue(page.body);
        SyndEntry entry = new SyndEntryImpl();
        entry.setTitle(page.title);
        entry.setLink(page.link());
        entry.setUri(page.link());
        entry.setPublishedDate(Date.from(page.published()));
        entry.setDescription(text);
        return entry;
    }

    private static List<Page> pages() {
        try (Stream<Path> files = Files.walk(SEEDS)) {
            List<String> texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !file.toString().contains("encoding"))
                    .sorted()
                    .map(RomeWrittenFeedsTest::text)
                    .filter(text -> text.indexOf('\n') > 0)
                    .filter(text -> !ENTITY.matcher(text).find())
                    .toList();
            return IntStream.range(0, texts.size())
                    .mapToObj(number -> Page.of(number, texts.get(number)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Page(int number, String title, String body) {
        static Page of(int number, String text) {
            int end = text.indexOf('\n');
            return new Page(
                    number, text.substring(0, end).strip(), text.substring(end).strip());
        }

        String link() {
            return "https://harbour.example/news/" + number + "?a=1&b=2";
        }

        Instant published() {
            return FIRST.plusSeconds(number * 3601L);
        }
    }
}
