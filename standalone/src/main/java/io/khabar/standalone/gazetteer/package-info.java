/** The gazetteer of a running line, from outside: what was added to it, and the names that it does not know. */
@NullMarked
package io.khabar.standalone.gazetteer;

import org.jspecify.annotations.NullMarked;
