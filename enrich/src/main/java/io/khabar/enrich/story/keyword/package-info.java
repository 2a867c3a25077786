/** Takes a page's keyword line apart. */
@NullMarked
package io.khabar.enrich.story.keyword;

import org.jspecify.annotations.NullMarked;
