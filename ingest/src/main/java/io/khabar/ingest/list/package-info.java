/** The list of feeds: read, checked, written, and taken up again when its file changes. */
@NullMarked
package io.khabar.ingest.list;

import org.jspecify.annotations.NullMarked;
