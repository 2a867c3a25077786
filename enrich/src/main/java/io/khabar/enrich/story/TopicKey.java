package io.khabar.enrich.story;

import java.util.List;

/**
 * A topic of a story.
 *
 * @param id IPTC Media Topics id: "medtop:16000000"
 * @param name its English name
 * @param relevance 0 to 1
 * @param creator who said so: "rule:…" or "model:…" with a version
 * @param evidence the words that decided
 */
public record TopicKey(String id, String name, double relevance, String creator, List<String> evidence) {

    public TopicKey {
        evidence = List.copyOf(evidence);
    }
}
