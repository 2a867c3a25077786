/** From bytes to text: which encoding the bytes are in, how that was found, and what could not be decoded. */
@NullMarked
package io.khabar.ingest.charset;

import org.jspecify.annotations.NullMarked;
