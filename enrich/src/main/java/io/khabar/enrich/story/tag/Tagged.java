package io.khabar.enrich.story.tag;

import java.util.List;

/**
 * A tagged sentence.
 *
 * @param tags for each token
 * @param sureness for each token {@link Tag#COUNT} probabilities that sum up to 1
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for arithmetic; never compared or changed
public record Tagged(List<Tag> tags, float[] sureness) {

    public Tagged {
        tags = List.copyOf(tags);
    }
}
