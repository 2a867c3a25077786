/** What makes an article the same article and when it was published: ids, canonical URLs, dates. */
@NullMarked
package io.khabar.ingest.article;

import org.jspecify.annotations.NullMarked;
