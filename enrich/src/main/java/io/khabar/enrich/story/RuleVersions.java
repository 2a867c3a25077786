package io.khabar.enrich.story;

/**
 * Which rules made a record; the same versions and bytes always give the same record.
 *
 * @param splitter version of the parsing and splitting rules
 * @param gazetteer version of the entity tagger and its gazetteer
 * @param topics version of the topic classifier
 */
public record RuleVersions(String splitter, String gazetteer, String topics) {}
