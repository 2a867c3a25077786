/** How often a story's language is told right, by the length of the text, and whether it is as sure as it says. */
@org.jspecify.annotations.NullMarked
package io.khabar.enrich.goldlanguage;
