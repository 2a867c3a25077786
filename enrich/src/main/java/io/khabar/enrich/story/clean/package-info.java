/** Cleans a story's text without losing a word. */
@NullMarked
package io.khabar.enrich.story.clean;

import org.jspecify.annotations.NullMarked;
