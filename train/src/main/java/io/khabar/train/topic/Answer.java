package io.khabar.train.topic;

/**
 * What a text was held to be about.
 *
 * @param right the place of its section's topic
 * @param given the place of the topic given; -1 for none
 * @param sureness how sure; any scale
 */
record Answer(int right, int given, double sureness) {}
