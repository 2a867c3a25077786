/** The demo: the whole line over seed files, and what came out of it. */
@NullMarked
package io.khabar.standalone.demo;

import org.jspecify.annotations.NullMarked;
