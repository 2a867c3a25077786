package io.khabar.ingest.poll;

import io.khabar.ingest.list.WatchedFeedList;
import io.khabar.ingest.state.FeedShare;
import io.khabar.news.FeedState;
import io.khabar.runtime.Health;
import io.khabar.runtime.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The turns of following feeds, on one thread: take part in the group, look at the list, write what ended, begin what is due. */
final class FollowLoop {
    private static final Duration TURN = Duration.ofMillis(50);
    private static final Duration COUNTING = Duration.ofSeconds(1);

    private final FeedShare share;
    private final WatchedFeedList list;
    private final FeedRoster roster;
    private final Visitor visitor;
    private final PollBatches batches;
    private final FeedCursor cursor;
    private final FeedMeters meters;
    private final Duration silence;
    private final Clock clock;
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private Instant counted = Instant.EPOCH;
    private volatile Instant turned = Instant.MAX;
    private volatile Health told = Health.down("waiting for the group of instances");

    private record Ended(Task task, Visit visit, Instant began) {}

    /** @param silence from when on brokers that are not heard of count as being away */
    FollowLoop(
            FeedShare share,
            WatchedFeedList list,
            FeedRoster roster,
            Visitor visitor,
            PollBatches batches,
            FeedCursor cursor,
            FeedMeters meters,
            Duration silence,
            Clock clock) {
        this.share = share;
        this.list = list;
        this.roster = roster;
        this.visitor = visitor;
        this.batches = batches;
        this.cursor = cursor;
        this.meters = meters;
        this.silence = silence;
        this.clock = clock;
    }

    /** Follows until it is called off; what has ended until then is written. */
    void run(Pause stop) {
        roster.follow(list.list());
        share.join();
        while (!stop.calledOff()) {
            turn();
        }
        takeEnded();
        batches.writeAll();
    }

    /**
     * Down while something is waited for. A turn that writes may wait for the brokers for as long as the producer does; so what the
     * loop said last holds only as long as it turns. On any thread.
     */
    Health ready() {
        Optional<String> refusal = share.refusal();
        if (refusal.isPresent()) {
            return Health.down(refusal.get());
        }
        Duration unheard = share.silence();
        if (unheard.compareTo(silence) > 0) {
            return Health.down("waiting for the brokers, unheard of for " + unheard.toSeconds() + " s");
        }
        Instant last = turned;
        Duration still = last.equals(Instant.MAX) ? Duration.ZERO : Duration.between(last, clock.instant());
        return still.compareTo(silence) > 0
                ? Health.down("waiting for a transaction, for " + still.toSeconds() + " s")
                : told;
    }

    private void turn() {
        turned = clock.instant();
        share.turn(TURN);
        if (list.changed()) {
            roster.follow(list.list());
        }
        takeEnded();
        batches.write(clock.instant());
        begin();
        count();
    }

    private void takeEnded() {
        for (Ended one = ended.poll(); one != null; one = ended.poll()) {
            Instant now = clock.instant();
            meters.ended(one.visit(), Duration.between(one.began(), now));
            if (roster.ended(one.task())) {
                FeedState after = cursor.after(one.task().before(), one.visit(), now);
                batches.add(one.task(), one.visit(), after, now);
            }
        }
    }

    private void begin() {
        Instant now = clock.instant();
        for (Optional<Task> task = roster.next(now); task.isPresent(); task = roster.next(now)) {
            begin(task.get(), now);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a visit never ends with an exception
    private void begin(Task task, Instant now) {
        meters.began(task, now);
        visitor.visit(task.feed(), task.before()).thenAccept(visit -> ended.add(new Ended(task, visit, now)));
    }

    private void count() {
        Instant now = clock.instant();
        if (!now.isBefore(counted.plus(COUNTING)) || counted.isAfter(now)) {
            counted = now;
            meters.count(roster, now);
            told = health();
        }
    }

    /** A list that is not taken up is told, but is no reason to be taken for unready: the one before it is followed. */
    private Health health() {
        String fault = list.fault()
                .map(why -> "; the list as it stands now is not in force: " + why)
                .orElse("");
        return share.outage()
                .map(what -> Health.down("waiting for " + what))
                .orElseGet(() -> Health.up("following the feeds of " + share.ours() + " partitions" + fault));
    }
}
