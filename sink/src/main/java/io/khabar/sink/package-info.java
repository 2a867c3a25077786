/** The sink stage: settings and life cycle. */
@NullMarked
package io.khabar.sink;

import org.jspecify.annotations.NullMarked;
