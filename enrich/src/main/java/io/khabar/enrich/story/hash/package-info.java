/** Hashes of a story's text: its content, its id when embedded, and a simhash for likeness. */
@NullMarked
package io.khabar.enrich.story.hash;

import org.jspecify.annotations.NullMarked;
