package io.khabar.ingest.seed;

import io.khabar.ingest.article.Shown;
import io.khabar.ingest.seed.SeedItem.BadSeed;
import java.io.PrintStream;
import java.time.Duration;

/** Progress as lines, one every ten seconds: for logs and pipes. */
final class PlainView implements ProgressView {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final PrintStream out;
    private Duration next = EVERY;

    PlainView(PrintStream out) {
        this.out = out;
    }

    @Override
    public void update(Progress progress) {
        if (progress.elapsed().compareTo(next) >= 0) {
            next = progress.elapsed().plus(EVERY);
            out.println("replay: " + progress.line());
        }
    }

    @Override
    public void bad(BadSeed seed) {
        out.println("bad: " + Shown.line(seed.line()));
    }

    @Override
    public void failed(String message) {
        out.println("replay: " + message);
    }

    @Override
    public void end(ReplaySummary summary) {
        out.println("replay: " + summary.line());
    }
}
