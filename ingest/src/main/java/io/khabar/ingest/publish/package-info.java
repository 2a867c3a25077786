/** Raw articles to Kafka: nothing that was accepted is lost, whatever the brokers do. */
@NullMarked
package io.khabar.ingest.publish;

import org.jspecify.annotations.NullMarked;
