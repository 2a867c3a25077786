/** The tagger of names by rules, for languages that no model has learned: its word lists are data, one file a language. */
@NullMarked
package io.khabar.enrich.story.rule;

import org.jspecify.annotations.NullMarked;
