/** A WebSub subscriber (W3C Recommendation of 23 January 2018): hubs deliver feeds as they change. Knows no server. */
@NullMarked
package io.khabar.ingest.websub;

import org.jspecify.annotations.NullMarked;
