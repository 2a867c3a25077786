/** The whole line in one process on an embedded broker and registry. */
@NullMarked
package io.khabar.standalone;

import org.jspecify.annotations.NullMarked;
