package io.khabar.ingest.push;

import io.khabar.runtime.Settings;
import java.time.Duration;

/**
 * How much one push may take.
 *
 * @param bodyBytes largest body
 * @param articles most articles in a body
 * @param reading how long the head of a request may take, and how long its body
 * @param acknowledging how long to wait for Kafka
 */
record PushLimits(int bodyBytes, int articles, Duration reading, Duration acknowledging) {

    static PushLimits of(Settings settings) {
        return new PushLimits(
                settings.integer(PushSettings.BODY_MAX_BYTES),
                settings.integer(PushSettings.ARTICLES_MAX),
                settings.duration(PushSettings.READ_TIMEOUT),
                settings.duration(PushSettings.ACK_TIMEOUT));
    }
}
