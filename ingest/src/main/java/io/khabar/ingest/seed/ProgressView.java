package io.khabar.ingest.seed;

import io.khabar.ingest.seed.SeedItem.BadSeed;
import java.io.PrintStream;

/** Shows people how a replay goes. Called by one thread. */
public interface ProgressView {

    /** Told several times a second; the view chooses what to show. */
    void update(Progress progress);

    /** Told once for each thing that is bad, when it is met. */
    void bad(BadSeed seed);

    /** Told when the replay cannot go on. */
    void failed(String message);

    /** Told at the end. */
    void end(ReplaySummary summary);

    /**
     * A view that writes text.
     *
     * @param terminal true: one line that is written over; false: a line every ten seconds
     */
    static ProgressView of(PrintStream out, boolean terminal) {
        return terminal ? new TerminalView(out) : new PlainView(out);
    }
}
