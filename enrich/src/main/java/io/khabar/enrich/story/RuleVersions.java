package io.khabar.enrich.story;

/**
 * Which rules made a record; the same versions, bytes and known headlines always give the same record.
 *
 * @param splitter version of the parsing and splitting rules, and of the labels added to the bundled ones. Example: "split-3+labels.5d41402a"
 * @param gazetteer version of the gazetteer, of the lines added to it, and of the model that sees other names. Example: "gazetteer:0c1d2e3f4a5b+lines.5d41402a"
 * @param topics version of the topic classifier
 * @param languages version of what tells the language. Example: "languages-1:0c1d2e3f4a5b"
 */
public record RuleVersions(String splitter, String gazetteer, String topics, String languages) {

    /** The same rules with another gazetteer. */
    public RuleVersions withGazetteer(String version) {
        return new RuleVersions(splitter, version, topics, languages);
    }
}
