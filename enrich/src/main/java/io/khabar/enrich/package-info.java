/** The enrich stage: settings and life cycle. */
@NullMarked
package io.khabar.enrich;

import org.jspecify.annotations.NullMarked;
