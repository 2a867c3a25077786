/** Entity keys: the gazetteer of places, people and organisations, and the linking of what a story names to it. */
@NullMarked
package io.khabar.enrich.story.key;

import org.jspecify.annotations.NullMarked;
