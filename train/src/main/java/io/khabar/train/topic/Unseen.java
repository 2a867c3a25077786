package io.khabar.train.topic;

/**
 * A text as a model scored it that was not trained on its group or section.
 *
 * @param lesson the text
 * @param group the group that was left out; {@link Groups#SECTION} when it was the whole section
 * @param scores the model's, for each topic
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Unseen(Lesson lesson, int group, double[] scores) {}
