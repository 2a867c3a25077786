/** What the sink asks of a store: to keep each story once, and to say where it stands. */
@NullMarked
package io.khabar.sink.store;

import org.jspecify.annotations.NullMarked;
