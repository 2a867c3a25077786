package io.khabar.ingest.poll;

import io.khabar.ingest.publish.LiveRecords;
import io.khabar.ingest.publish.Pending;
import io.khabar.ingest.state.FeedShare;
import io.khabar.ingest.state.PollBatch;
import io.khabar.news.FeedState;
import io.khabar.news.RawArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits that have ended and wait to be written, each partition's together. Their articles and states go in one transaction
 * when there are enough of them, or the first has waited long enough. For one thread.
 */
final class PollBatches {
    private static final Logger log = LoggerFactory.getLogger(PollBatches.class);

    /** What a transaction holds beside its first visit: well below the producer's memory, and quickly sent. */
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final FeedShare share;
    private final FeedRoster roster;
    private final LiveRecords records;
    private final FeedReports reports;
    private final FeedMeters meters;
    private final int most;
    private final Duration longest;
    private final Map<Integer, Waiting> waiting = new TreeMap<>();
    private Instant looked = Instant.MIN;

    /** A visit and the state that it leaves. */
    private record Done(Task task, FeedState after, List<RawArticle> articles) {
        /** About as many as its articles will take. */
        long bytes() {
            return articles.stream()
                    .mapToLong(article -> article.getRaw().remaining()
                            + (long) article.getText().length())
                    .sum();
        }
    }

    private record Waiting(Instant since, List<Done> visits) {}

    PollBatches(
            FeedShare share,
            FeedRoster roster,
            LiveRecords records,
            FeedReports reports,
            FeedMeters meters,
            int most,
            Duration longest) {
        this.share = share;
        this.roster = roster;
        this.records = records;
        this.reports = reports;
        this.meters = meters;
        this.most = most;
        this.longest = longest;
    }

    /** @param after the state that the visit leaves */
    void add(Task task, Visit visit, FeedState after, Instant now) {
        List<RawArticle> articles =
                visit.outcome() instanceof Visit.Read read ? read.entries().articles() : List.of();
        waiting.computeIfAbsent(task.partition(), any -> new Waiting(now, new ArrayList<>()))
                .visits()
                .add(new Done(task, after, articles));
    }

    /** Writes what has waited long enough, or is enough. */
    void write(Instant now) {
        List.copyOf(waiting.keySet()).stream()
                .filter(partition -> ripe(partition, now))
                .forEach(this::write);
        if (!now.isBefore(looked.plus(longest))) {
            looked = now;
            writeChanged();
        }
    }

    /** Writes all. */
    void writeAll() {
        List.copyOf(waiting.keySet()).forEach(this::write);
        writeChanged();
    }

    /** What has changed of the states beside the visits, and was not written with one. */
    private void writeChanged() {
        roster.changed().forEach((partition, states) -> {
            if (share.commit(partition, new PollBatch(List.of(), states), this::tooLarge)) {
                roster.committed(partition, states);
            }
        });
    }

    private boolean ripe(int partition, Instant now) {
        Waiting one = waiting.get(partition);
        return one != null
                && (one.visits().size() >= most || !now.isBefore(one.since().plus(longest)));
    }

    private void write(int partition) {
        Waiting one = waiting.remove(partition);
        List<Done> current = one == null
                ? List.of()
                : one.visits().stream()
                        .filter(done -> roster.current(done.task()))
                        .toList();
        List<Done> together = new ArrayList<>();
        long bytes = 0;
        for (Done done : current) {
            if (together.size() >= most || (bytes > 0 && bytes + done.bytes() > MOST_BYTES)) {
                write(partition, List.copyOf(together));
                together.clear();
                bytes = 0;
            }
            together.add(done);
            bytes += done.bytes();
        }
        write(partition, together);
    }

    private void write(int partition, List<Done> visits) {
        if (visits.isEmpty()) {
            return;
        }
        List<Pending> articles = new ArrayList<>();
        Map<String, FeedState> states = new HashMap<>();
        List<Done> written = visits.stream().map(this::complete).toList();
        for (Done done : written) {
            done.articles().forEach(article -> articles.add(encoded(article)));
            states.put(done.task().feed().key(), done.after());
        }
        if (share.commit(partition, new PollBatch(articles, states), this::tooLarge)) {
            meters.written((int) articles.stream()
                    .filter(record -> record.kind() == Pending.Kind.ARTICLE)
                    .count());
            written.forEach(this::written);
        }
    }

    private Done complete(Done done) {
        FeedState after = roster.complete(done.task().feed().key(), done.after());
        return new Done(done.task(), after, done.articles());
    }

    private Pending encoded(RawArticle article) {
        Pending record = records.of(article);
        if (record.kind() == Pending.Kind.DEAD_LETTER) {
            log.warn("{} cannot be written as an article; it lies in the dead letters", record.origin());
        }
        return record;
    }

    private void tooLarge(Pending refused) {
        log.warn(
                "{} is too large for Kafka ({} bytes); its beginning lies in the dead letters",
                refused.origin(),
                refused.size());
    }

    private void written(Done done) {
        reports.changed(done.task().feed(), done.task().before(), done.after());
        roster.committed(done.task(), done.after());
    }
}
