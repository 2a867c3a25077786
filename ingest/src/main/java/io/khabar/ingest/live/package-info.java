/** News as it comes: followed feeds, pushes and deliveries of hubs, put together from the packages that do the work. */
@NullMarked
package io.khabar.ingest.live;

import org.jspecify.annotations.NullMarked;
