/** What is remembered of each feed, in Kafka: shared out among the instances, and written together with the articles. */
@NullMarked
package io.khabar.ingest.state;

import org.jspecify.annotations.NullMarked;
