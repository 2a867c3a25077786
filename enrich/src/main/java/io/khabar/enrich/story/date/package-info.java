/** Reads dates as news pages print them. */
@NullMarked
package io.khabar.enrich.story.date;

import org.jspecify.annotations.NullMarked;
