/** The domain: what an article, a page and a story are, and the steps from one to the next. Knows no Kafka. */
@NullMarked
package io.khabar.enrich.story;

import org.jspecify.annotations.NullMarked;
