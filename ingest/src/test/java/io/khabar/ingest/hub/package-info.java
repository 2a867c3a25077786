/** A WebSub hub for tests, also of other modules. */
@NullMarked
package io.khabar.ingest.hub;

import org.jspecify.annotations.NullMarked;
