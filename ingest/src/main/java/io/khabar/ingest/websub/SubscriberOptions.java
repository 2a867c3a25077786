package io.khabar.ingest.websub;

import java.time.Duration;

/**
 * How to subscribe.
 *
 * @param callbackUrl under which hubs reach us, without a slash at its end; "/websub/" and an id are added
 * @param lease how long a subscription is asked for
 * @param sha1 whether hubs may sign with SHA-1
 */
public record SubscriberOptions(String callbackUrl, Duration lease, boolean sha1) {}
