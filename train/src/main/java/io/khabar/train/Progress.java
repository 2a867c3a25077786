package io.khabar.train;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what has been done, with the seconds since the start. */
final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String done) {
        out.printf(Locale.ROOT, "%7.1f s  %s%n", seconds(), done);
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
