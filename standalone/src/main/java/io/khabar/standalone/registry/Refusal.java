package io.khabar.standalone.registry;

import org.jspecify.annotations.Nullable;

/** A request that is answered with an error. It never leaves this package: {@link RegistryHandler} turns it into the answer. */
final class Refusal extends RuntimeException {
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    private final int status;
    private final int code;

    private Refusal(int status, int code, String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.status = status;
        this.code = code;
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    /** Confluent's {@code error_code}. */
    int code() {
        return code;
    }

    /** The plain HTTP error of this status. */
    static Refusal http(int status, String message) {
        return new Refusal(status, status, message, null);
    }

    static Refusal unknownSubject(String subject) {
        return new Refusal(NOT_FOUND, 40401, "Subject '" + subject + "' not found.", null);
    }

    static Refusal unknownVersion(String version) {
        return new Refusal(NOT_FOUND, 40402, "Version " + version + " not found.", null);
    }

    static Refusal unknownSchema(String which) {
        return new Refusal(NOT_FOUND, 40403, "Schema " + which + " not found.", null);
    }

    static Refusal noLevel(String subject) {
        return new Refusal(NOT_FOUND, 40408, "Subject '" + subject + "' has no compatibility level of its own.", null);
    }

    static Refusal invalidSchema(String why, @Nullable Throwable cause) {
        return new Refusal(UNPROCESSABLE, 42201, "Invalid schema: " + why, cause);
    }

    static Refusal invalidVersion(String version) {
        return new Refusal(
                UNPROCESSABLE,
                42202,
                "The version '" + version + "' is not valid: expected a number from 1, or \"latest\".",
                null);
    }

    static Refusal invalidLevel(String level) {
        return new Refusal(UNPROCESSABLE, 42203, "The compatibility level '" + level + "' is not valid.", null);
    }

    static Refusal notPermitted(String what) {
        return new Refusal(UNPROCESSABLE, 42205, "Not supported by the embedded registry: " + what + ".", null);
    }

    static Refusal incompatible(String subject, Iterable<String> reasons) {
        return new Refusal(
                409,
                409,
                "The schema is incompatible with an earlier one of subject '" + subject + "': "
                        + String.join("; ", reasons),
                null);
    }

    static Refusal storeFailed(Throwable cause) {
        return new Refusal(500, 50001, "The broker did not take the record, try again: " + cause.getMessage(), cause);
    }
}
