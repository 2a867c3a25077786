/** Reads feeds: RSS, Atom, RDF, JSON Feed and news sitemaps, well-formed or not. */
@NullMarked
package io.khabar.ingest.feed;

import org.jspecify.annotations.NullMarked;
