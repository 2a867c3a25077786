package io.khabar.enrich.story.split;

/** How much a clue weighs at a place, in log-odds; above 0 speaks for another story, 0 says nothing. */
@FunctionalInterface
interface Weight {

    double of(Candidate candidate);
}
