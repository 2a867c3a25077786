/** The command line: one class for each command, each of which only reads its arguments and calls the work. */
@NullMarked
package io.khabar.standalone.cli;

import org.jspecify.annotations.NullMarked;
