/** Takes plain text and markup apart into blocks that know where they stand. */
@NullMarked
package io.khabar.enrich.story.parse;

import org.jspecify.annotations.NullMarked;
