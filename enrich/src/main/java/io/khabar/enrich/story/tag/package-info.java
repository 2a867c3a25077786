/** The tagger that has learned where persons, organisations and places stand: a linear-chain CRF with a pass over the story. */
@NullMarked
package io.khabar.enrich.story.tag;

import org.jspecify.annotations.NullMarked;
