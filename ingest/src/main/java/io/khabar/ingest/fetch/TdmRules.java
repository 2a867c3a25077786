package io.khabar.ingest.fetch;

import java.net.URI;
import java.util.List;

/** The rules of a tdmrep.json, in their order. */
record TdmRules(List<Rule> rules) {
    /** A site without the file. */
    static final TdmRules NONE = new TdmRules(List.of());

    /**
     * One rule.
     *
     * @param signals "tdm-reservation: 1", "tdm-policy: …"; empty: it says neither yes nor no, and no later rule is asked
     */
    record Rule(TdmLocation location, List<String> signals) {}

    /** What the first rule says that covers a document. */
    List<String> signals(URI document) {
        String query = document.getRawQuery();
        String path = document.getRawPath() == null || document.getRawPath().isEmpty() ? "/" : document.getRawPath();
        String normal = TdmLocation.normal(query == null ? path : path + "?" + query);
        return rules.stream()
                .filter(rule -> rule.location().covers(normal))
                .findFirst()
                .map(Rule::signals)
                .orElse(List.of());
    }
}
