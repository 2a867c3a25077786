/** The ingest stage: settings and life cycle. */
@NullMarked
package io.khabar.ingest;

import org.jspecify.annotations.NullMarked;
