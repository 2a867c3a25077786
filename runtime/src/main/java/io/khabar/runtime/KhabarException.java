package io.khabar.runtime;

import org.jspecify.annotations.Nullable;

/** A fault that has a clear message for people (what, where, what to do) and an exit code. Printed without a stack trace. */
public final class KhabarException extends RuntimeException {
    private final ExitCode exitCode;

    public KhabarException(ExitCode exitCode, String message) {
        this(exitCode, message, null);
    }

    public KhabarException(ExitCode exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The code the process is to end with. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
