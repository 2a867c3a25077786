/** The whole line in one process: broker, registry and the stages, started, watched until they have settled, and stopped. */
@NullMarked
package io.khabar.standalone.line;

import org.jspecify.annotations.NullMarked;
