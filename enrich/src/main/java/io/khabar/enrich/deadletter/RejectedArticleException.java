package io.khabar.enrich.deadletter;

/** Carries a domain's rejection to the processing handler, which alone knows the original bytes. */
public final class RejectedArticleException extends RuntimeException {
    private final String reason;

    public RejectedArticleException(String reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
