/** Trains the Arabic model of topics and measures it. */
@NullMarked
package io.khabar.train.topic;

import org.jspecify.annotations.NullMarked;
