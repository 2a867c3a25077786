/** Fetches documents from the web: politely, within bounds, and from public addresses only. */
@NullMarked
package io.khabar.ingest.fetch;

import org.jspecify.annotations.NullMarked;
