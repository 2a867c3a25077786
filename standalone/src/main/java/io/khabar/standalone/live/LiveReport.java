package io.khabar.standalone.live;

import io.khabar.ingest.article.CanonicalUrl;
import io.khabar.news.FeedState;
import io.khabar.standalone.text.Table;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Prints each page as it comes out, and how each feed did. */
final class LiveReport {
    private static final List<Integer> STORY = List.of(10, 24, 90, 20);
    private static final List<Integer> FEED = List.of(40, 10, 6, 6, 9, 9, 7, 60);

    private final PrintStream out;
    private final Clock clock;
    private final Instant begun;

    /** @param begun when the process began */
    LiveReport(PrintStream out, Clock clock, Instant begun) {
        this.out = out;
        this.clock = clock;
        this.begun = begun;
    }

    void say(String what) {
        out.println(time() + " " + what);
        out.flush();
    }

    void page(Arrivals.Page page) {
        long embedded = page.story().getAssociations().stream()
                .filter(link -> link.getRel().equals("embedded"))
                .count();
        new Table(STORY)
                .row(
                        time(),
                        String.format(Locale.ROOT, "%-24s", page.feed().file()),
                        Objects.requireNonNullElse(page.story().getHeadline(), "-"),
                        embedded == 0 ? "" : "+" + embedded + " embedded")
                .lines()
                .forEach(out::println);
        out.flush();
    }

    /** @param states what ingest remembers, by the feeds' keys */
    void feeds(List<LocalFeed> feeds, LocalPublisher publisher, Arrivals arrivals, Map<String, FeedState> states) {
        Table table = new Table(FEED).row("feed", "format", "polls", "304", "articles", "interval", "status", "fault");
        for (LocalFeed feed : feeds) {
            String key = CanonicalUrl.of(publisher.url(feed)).orElse("");
            FeedState state = states.getOrDefault(key, new FeedState());
            table.row(
                    feed.file(),
                    feed.form().title(),
                    Integer.toString(feed.polls()),
                    Integer.toString(feed.unchanged()),
                    Integer.toString(arrivals.articles(feed)),
                    seconds(Duration.ofMillis(state.getIntervalMs())),
                    state.getStatus() == 0 ? "-" : Integer.toString(state.getStatus()),
                    state.getFault() == null ? "-" : state.getFault());
        }
        out.println();
        table.lines().forEach(out::println);
    }

    void total(Arrivals arrivals, int bad) {
        out.println();
        out.println(arrivals.articles() + " articles published, " + bad + " bad, "
                + arrivals.missing().size() + " not ingested; " + arrivals.stories() + " new stories, "
                + arrivals.embedded() + " of them split out of other pages");
        List<Duration> delays = arrivals.delays();
        if (!delays.isEmpty()) {
            out.println("from the feed to its story an article took " + seconds(delays.get(delays.size() / 2))
                    + " as a rule, " + seconds(delays.get(delays.size() - 1)) + " at most");
        }
        out.flush();
    }

    private String time() {
        return String.format(
                Locale.ROOT,
                "[%5.1f s]",
                Duration.between(begun, clock.instant()).toMillis() / 1000.0);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
