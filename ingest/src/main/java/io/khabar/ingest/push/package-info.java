/** Articles that are pushed over HTTP: taken only with a name, within limits, and answered after Kafka's acknowledgement. */
@NullMarked
package io.khabar.ingest.push;

import org.jspecify.annotations.NullMarked;
