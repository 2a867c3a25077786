package io.khabar.ingest.seed;

import io.khabar.ingest.publish.ArticleOutlet;
import io.khabar.ingest.seed.SeedItem.BadSeed;
import io.khabar.ingest.seed.SeedItem.ReadArticle;
import io.khabar.news.RawArticle;
import io.khabar.runtime.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** The work of a replay: read, choose, pace, publish, until all is out. For one thread, once. */
final class ReplayRun {
    /** The longest wait without a look at what came back. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private static final Duration SETTLING = Duration.ofMillis(50);

    private final ReplayOptions options;
    private final ReplayPlan plan;
    private final ArticleOutlet outlet;
    private final ReplayCounts counts;
    private final ProgressView view;
    private final Clock clock;
    private final Pause pause;
    private final Instant begun;
    private boolean firstRound = true;

    /**
     * What is fixed before the work begins.
     *
     * @param readers gives a new reader for each round
     * @param totalBytes of all seeds, once; empty: not known
     * @param lookAhead articles that a paced replay holds
     */
    record ReplayPlan(Supplier<SeedReader> readers, OptionalLong totalBytes, int lookAhead) {}

    ReplayRun(
            ReplayOptions options,
            ReplayPlan plan,
            ArticleOutlet outlet,
            ReplayCounts counts,
            ProgressView view,
            Clock clock,
            Pause pause) {
        this.options = options;
        this.plan = plan;
        this.outlet = outlet;
        this.counts = counts;
        this.view = view;
        this.clock = clock;
        this.pause = pause;
        this.begun = clock.instant();
    }

    /** Replays until the end, the limit or the calling off, and waits for all acknowledgements. */
    void run() throws InterruptedException {
        boolean fruitful;
        do {
            long before = counts.acceptedSoFar();
            round();
            firstRound = false;
            fruitful = counts.acceptedSoFar() > before;
        } while (options.loop() && fruitful && goesOn());
        while (outlet.unacknowledged() > 0 && pause.pause(SETTLING)) {
            outlet.settle();
            view.update(progress(1));
        }
        outlet.flush();
    }

    private void round() throws InterruptedException {
        Pacer pacer = new Pacer(options.speed(), plan.lookAhead(), clock);
        try (SeedReader reader = plan.readers().get()) {
            while (goesOn() && reader.hasNext()) {
                take(reader.next(), pacer, reader);
                view.update(progress(readShare(reader)));
            }
            Optional<RawArticle> held = pacer.next();
            while (held.isPresent() && !pause.calledOff()) {
                release(held.get(), pacer, reader);
                held = pacer.next();
            }
            counts.round(reader.passedOver(), reader.bytesRead());
        }
    }

    private boolean goesOn() {
        return !pause.calledOff() && !options.reached(counts.acceptedSoFar());
    }

    private void take(SeedItem item, Pacer pacer, SeedReader reader) throws InterruptedException {
        if (item instanceof BadSeed bad) {
            report(bad);
            return;
        }
        RawArticle article = ((ReadArticle) item).article();
        counts.read();
        if (!options.wants(article)) {
            counts.skipped();
            return;
        }
        counts.accepted();
        Optional<RawArticle> turn = pacer.offer(article);
        if (turn.isPresent()) {
            release(turn.get(), pacer, reader);
        }
    }

    private void report(BadSeed bad) {
        if (firstRound) {
            counts.bad(bad);
            view.bad(bad);
        }
    }

    private void release(RawArticle article, Pacer pacer, SeedReader reader) throws InterruptedException {
        Duration left = pacer.untilDue(article);
        while (left.compareTo(Duration.ZERO) > 0) {
            if (!pause.pause(left.compareTo(LOOK) < 0 ? left : LOOK)) {
                return;
            }
            outlet.settle();
            view.update(progress(readShare(reader)));
            left = pacer.untilDue(article);
        }
        outlet.publish(article);
    }

    private double readShare(SeedReader reader) {
        long total = plan.totalBytes().orElse(0);
        return total == 0 ? 0 : Math.min(1, (double) reader.bytesRead() / total);
    }

    private Progress progress(double readShare) {
        return new Progress(
                outlet.acknowledged(),
                counts.skippedSoFar(),
                counts.badSoFar(),
                Duration.between(begun, clock.instant()),
                share(readShare),
                outlet.outage());
    }

    private Optional<Double> share(double readShare) {
        if (options.loop() || plan.totalBytes().isEmpty()) {
            return Optional.empty();
        }
        long accepted = counts.acceptedSoFar();
        Long limit = options.limit();
        double chosen = limit == null ? readShare : Math.max(readShare, (double) accepted / limit);
        double out = accepted == 0 ? 1 : (double) outlet.acknowledged() / accepted;
        return Optional.of(Math.min(1, chosen * out));
    }
}
