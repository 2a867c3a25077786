/** A real single-node Kafka broker in this process: its settings, its folder, its sockets and its faults. */
@NullMarked
package io.khabar.standalone.broker;

import org.jspecify.annotations.NullMarked;
