/** Text for terminals. */
@NullMarked
package io.khabar.standalone.text;

import org.jspecify.annotations.NullMarked;
