package io.khabar.train.topic;

/**
 * A news text and the section that it was printed in.
 *
 * @param section as the data name it
 * @param source the paper; for training data the part, "train" or "dev"
 * @param text the text
 */
record SectionText(String section, String source, String text) {}
