/** Cuts a page into the stories that it really holds. */
@NullMarked
package io.khabar.enrich.story.split;

import org.jspecify.annotations.NullMarked;
