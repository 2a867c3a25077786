package io.khabar.runtime;

/** One stage of the line (ingest, enrich or sink) as a thing that is started, watched and stopped. */
public interface Stage extends AutoCloseable {

    /** Lower-case name: "ingest", "enrich" or "sink". */
    String name();

    /** Starts the work in threads of its own and returns. Called once. */
    void start();

    /** Whether the process can make progress; when it cannot, it should be restarted. An outage outside is no reason. */
    Health live();

    /** Whether the stage is working and everything it needs has answered. */
    Health ready();

    /**
     * Waits until the stage ends by itself (it finished, or it died).
     *
     * @return how it ended
     * @throws InterruptedException when the waiting thread is interrupted; the stage then goes on
     */
    ExitCode await() throws InterruptedException;

    /** Stops in good order: what was accepted is finished or given back, within the shutdown timeout. May be called more than once. */
    @Override
    void close();
}
