/** Topic keys: which of the IPTC Media Topics a story is about, by lexicons that are data. */
@NullMarked
package io.khabar.enrich.story.topic;

import org.jspecify.annotations.NullMarked;
