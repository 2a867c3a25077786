/** Which language a story is written in. */
@NullMarked
package io.khabar.enrich.story.language;

import org.jspecify.annotations.NullMarked;
