/** What each part of Khabar costs. */
@NullMarked
package io.khabar.bench;

import org.jspecify.annotations.NullMarked;
