/** The Kafka Streams side of enrich: it wires, routes and remembers; what a story is, the domain decides. */
@NullMarked
package io.khabar.enrich.topology;

import org.jspecify.annotations.NullMarked;
