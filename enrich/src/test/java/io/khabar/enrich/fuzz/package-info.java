/** Pages made at random out of labels, titles, dates, markup and noise, and what must hold for each of them. */
@NullMarked
package io.khabar.enrich.fuzz;

import org.jspecify.annotations.NullMarked;
