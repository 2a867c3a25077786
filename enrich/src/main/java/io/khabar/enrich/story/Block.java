package io.khabar.enrich.story;

import java.util.List;
import java.util.Set;

/**
 * A line of plain text or a block element of markup.
 *
 * @param kind what the markup says it is; PARAGRAPH for a line of plain text
 * @param start UTF-16 offset of its first character in {@link Article#text()}
 * @param end the offset after its last; the line end or the tags between two blocks belong to none
 * @param text its words; for plain text exactly the characters between the offsets
 * @param links the links in it, in order
 * @param hints lower-case class, id and role tokens of the element and those around it, without the page's outermost ones
 */
public record Block(Kind kind, int start, int end, String text, List<Link> links, Set<String> hints) {

    /** Begins the hint that carries the machine-readable value of a time element in the block. */
    public static final String DATETIME = "datetime:";

    public Block {
        links = List.copyOf(links);
        hints = Set.copyOf(hints);
    }

    /** What the markup says a block is. */
    public enum Kind {
        HEADLINE,
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        CAPTION,
        TIME
    }
}
