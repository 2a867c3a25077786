/** What stands around the values: the headers of every record, and the parts of a dead letter that repeat the failed record. */
@NullMarked
package io.khabar.schemas.envelope;

import org.jspecify.annotations.NullMarked;
