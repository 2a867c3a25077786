package io.khabar.enrich.story.split;

/**
 * A reason for or against another story.
 *
 * @param what the reason, for people
 * @param weight in log-odds; above 0 speaks for another story
 */
record Evidence(String what, double weight) {}
