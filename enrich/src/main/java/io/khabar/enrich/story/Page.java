package io.khabar.enrich.story;

import java.util.List;

/**
 * An article taken apart into blocks.
 *
 * @param article where the blocks come from
 * @param blocks the blocks in the order of the text, none overlapping
 */
public record Page(Article article, List<Block> blocks) {

    public Page {
        blocks = List.copyOf(blocks);
    }
}
