/** The gold set: the seeds whose right answer is known, and how far the splitter is from it. */
@org.jspecify.annotations.NullMarked
package io.khabar.enrich.gold;
