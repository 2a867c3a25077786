package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.khabar.ingest.feed.FeedDocument;
import io.khabar.ingest.feed.FeedParser;
import io.khabar.ingest.feed.ParsedFeed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ReadingReportsTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(ReadingReports.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final ReadingReports reports = new ReadingReports();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
    }

    @Test
    void shouldTellOnceThatAFeedHasMoreEntriesThanAreRead() {
        // When
        reports.read(Feeds.feed("a"), feed(2001), 2000);
        reports.read(Feeds.feed("a"), feed(2010), 2000);

        // Then
        assertThat(log.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage())
                        .contains("https://a.example/rss", "more than 2000 entries; 1 are left out"));
    }

    @Test
    void shouldTellWhatToDoAboutEntriesThatHaveButALink() {
        // When
        reports.read(Feeds.feed("a"), feed(3), 0);

        // Then
        assertThat(log.list)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getFormattedMessage()).contains("3 entries have neither", "page: true"));
    }

    @Test
    void shouldSayNothingOfAFeedThatIsReadAsAWholeAndTellAnewWhenItLosesSomethingAgain() {
        // When
        reports.read(Feeds.feed("a"), feed(3), 3);
        int whole = log.list.size();
        reports.read(Feeds.feed("a"), feed(3), 2);
        reports.read(Feeds.feed("a"), feed(3), 3);
        reports.read(Feeds.feed("a"), feed(3), 1);

        // Then
        assertThat(whole).isZero();
        assertThat(log.list).hasSize(2);
    }

    private static ParsedFeed feed(int entries) {
        String xml = "<rss version='2.0'><channel>" + "<item><link>https://a.example/1</link></item>".repeat(entries)
                + "</channel></rss>";
        return new FeedParser().parse(new FeedDocument(xml.getBytes(StandardCharsets.UTF_8), null, null));
    }
}
