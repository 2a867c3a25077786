/** The words by which a page names its own parts: read also, source, date, keywords. */
@NullMarked
package io.khabar.enrich.story.label;

import org.jspecify.annotations.NullMarked;
