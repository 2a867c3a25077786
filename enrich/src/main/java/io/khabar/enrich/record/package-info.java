/** Between the domain and its Avro records: offsets become code points, times become UTC instants. */
@NullMarked
package io.khabar.enrich.record;

import org.jspecify.annotations.NullMarked;
