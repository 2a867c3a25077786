/** Tells poison from outage: bad data becomes a dead letter, byte for byte; an outage stops the stream until it is over. */
@NullMarked
package io.khabar.enrich.deadletter;

import org.jspecify.annotations.NullMarked;
