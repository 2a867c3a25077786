package io.khabar.ingest.websub;

/** How far a subscription has come. */
public enum SubscriptionStatus {
    /** The hub was asked, and has not verified that we meant it. */
    PENDING,
    /** The hub delivers until the lease ends. */
    ACTIVE,
    /** As {@link #ACTIVE}; the hub was asked for a new lease. */
    RENEWING,
    /** The hub was asked to end it, and has not verified that we meant it. */
    UNSUBSCRIBING,
    /** The hub refuses it. */
    DENIED
}
