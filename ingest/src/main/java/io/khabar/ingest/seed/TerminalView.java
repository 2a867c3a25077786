package io.khabar.ingest.seed;

import io.khabar.ingest.article.Shown;
import io.khabar.ingest.seed.SeedItem.BadSeed;
import java.io.PrintStream;
import java.time.Duration;

/** Progress as one line of a terminal, written over with a carriage return. */
final class TerminalView implements ProgressView {
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream out;
    private Duration next = Duration.ZERO;

    TerminalView(PrintStream out) {
        this.out = out;
    }

    @Override
    public void update(Progress progress) {
        if (progress.elapsed().compareTo(next) >= 0) {
            next = progress.elapsed().plus(EVERY);
            out.print(CLEAR_LINE + progress.line());
            out.flush();
        }
    }

    @Override
    public void bad(BadSeed seed) {
        out.println(CLEAR_LINE + "bad: " + Shown.line(seed.line()));
    }

    @Override
    public void failed(String message) {
        out.println(CLEAR_LINE + message);
    }

    @Override
    public void end(ReplaySummary summary) {
        out.println(CLEAR_LINE + summary.line());
    }
}
