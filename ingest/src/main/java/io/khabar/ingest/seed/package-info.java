/** Seed files: reading them as raw articles, and replaying them into the line. */
@NullMarked
package io.khabar.ingest.seed;

import org.jspecify.annotations.NullMarked;
