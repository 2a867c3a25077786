/** The store that needs nothing but a folder: Avro container files, one after the other for each partition. */
@NullMarked
package io.khabar.sink.file;

import org.jspecify.annotations.NullMarked;
