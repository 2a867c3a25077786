/** Word lists that somebody has put beside those that come with Khabar: read from a folder, not yet understood. */
@NullMarked
package io.khabar.enrich.story.words;

import org.jspecify.annotations.NullMarked;
