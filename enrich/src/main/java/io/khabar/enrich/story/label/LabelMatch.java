package io.khabar.enrich.story.label;

/**
 * A label found in a text.
 *
 * @param label which
 * @param start UTF-16 offset of its first letter
 * @param end the offset after its last letter and that letter's marks
 * @param nextWord the word after it; the word that it runs into when glued
 * @param glued true when the label ends inside a word
 */
public record LabelMatch(Label label, int start, int end, int nextWord, boolean glued) {}
