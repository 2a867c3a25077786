/** The same bytes give the same keys, wherever they are read. */
@NullMarked
package io.khabar.standalone.keys;

import org.jspecify.annotations.NullMarked;
