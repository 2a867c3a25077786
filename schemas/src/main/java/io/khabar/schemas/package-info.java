/** The contracts of the line: its topics, its Avro schemas and their released copies. */
@NullMarked
package io.khabar.schemas;

import org.jspecify.annotations.NullMarked;
