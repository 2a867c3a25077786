package io.khabar.enrich.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story with its keys.
 *
 * @param id the article's id for the page's own story, made of the normalised content for an embedded one
 * @param draft its text and what it says of itself
 * @param language null when neither identified nor stated
 * @param entities the entities it names, the most relevant first
 * @param topics what it is about, the most relevant first
 * @param contentHash 128 bits of SHA-256 over the normalised headline and body, lower-case hex
 * @param simhash 64-bit simhash over the body's words
 */
public record Story(
        String id,
        Draft draft,
        @Nullable IdentifiedLanguage language,
        List<EntityKey> entities,
        List<TopicKey> topics,
        String contentHash,
        long simhash) {

    public Story {
        entities = List.copyOf(entities);
        topics = List.copyOf(topics);
    }
}
