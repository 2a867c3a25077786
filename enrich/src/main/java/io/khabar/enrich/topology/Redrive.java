package io.khabar.enrich.topology;

import io.khabar.schemas.envelope.CloudEvents;
import org.apache.kafka.common.header.Headers;

/** Tells a record that was sent again from the dead letters. */
final class Redrive {

    private Redrive() {}

    static boolean is(Headers headers) {
        return headers.lastHeader(CloudEvents.REDRIVE) != null;
    }
}
