package io.khabar.ingest.fetch;

import java.time.Duration;

/** Runs something later. */
interface Timer {

    /**
     * Runs a task once.
     *
     * @return takes the task back, if it has not run
     */
    Runnable after(Duration delay, Runnable task);
}
