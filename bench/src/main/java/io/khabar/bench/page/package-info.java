/** How well the main text of pages is found. */
@NullMarked
package io.khabar.bench.page;

import org.jspecify.annotations.NullMarked;
