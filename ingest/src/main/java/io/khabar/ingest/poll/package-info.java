/** When each feed is fetched, and what becomes of what it answers. */
@NullMarked
package io.khabar.ingest.poll;

import org.jspecify.annotations.NullMarked;
