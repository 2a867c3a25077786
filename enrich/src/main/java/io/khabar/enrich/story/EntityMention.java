package io.khabar.enrich.story;

/**
 * One place where a story names an entity.
 *
 * @param inHeadline true when the offsets count in the headline, false when in the body
 * @param start UTF-16 offset of the first character
 * @param end the offset after the last
 * @param literal the words as printed
 * @param how how it was linked: "alias", "alias+clitic", "surname", "demonym", "tagger" or a rule: "rule:title"
 */
public record EntityMention(boolean inHeadline, int start, int end, String literal, String how) {}
