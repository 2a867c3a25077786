/** Trains the models that come with Khabar from data that do not. Not part of the program. */
@NullMarked
package io.khabar.train;

import org.jspecify.annotations.NullMarked;
