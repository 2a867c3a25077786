/** Which language a story is written in: a library's model, held to what the text's scripts allow. */
@NullMarked
package io.khabar.enrich.story.language;

import org.jspecify.annotations.NullMarked;
