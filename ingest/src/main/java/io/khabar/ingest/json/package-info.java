/** Articles written as JSON, one by one: cut out of a stream of bytes, decoded, parsed and checked. */
@NullMarked
package io.khabar.ingest.json;

import org.jspecify.annotations.NullMarked;
