/** The dead letters of a running line, from outside: what they are, and sending again what was refused. */
@NullMarked
package io.khabar.standalone.deadletter;

import org.jspecify.annotations.NullMarked;
