/** What following many feeds costs, many of them dead: memory, pace, punctuality. */
@NullMarked
package io.khabar.bench.feeds;

import org.jspecify.annotations.NullMarked;
