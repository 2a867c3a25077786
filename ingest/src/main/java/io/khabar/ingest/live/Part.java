package io.khabar.ingest.live;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import java.util.concurrent.CompletableFuture;

/** A part of the ingest stage that works until it is closed or dies. */
public interface Part extends AutoCloseable {

    /**
     * Begins on threads of its own.
     *
     * @throws io.khabar.runtime.KhabarException when a setting or a list is wrong; nothing was started
     */
    void start();

    /** Whether it can make progress. */
    Health live();

    /** Whether all that it needs has answered. */
    Health ready();

    /** Ends with the exit code when the part ends, whatever the reason. */
    CompletableFuture<ExitCode> ended();

    @Override
    void close();
}
