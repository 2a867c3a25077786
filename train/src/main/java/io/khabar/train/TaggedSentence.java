package io.khabar.train;

import io.khabar.enrich.story.tag.Tag;
import java.util.List;

/** A sentence of the corpus with the tags that people gave it. */
record TaggedSentence(List<String> tokens, List<Tag> tags) {}
