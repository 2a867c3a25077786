package io.khabar.enrich.story.parse;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;

/** Tells an element that holds a whole text, a heading and paragraphs of prose, from a box that only leads to one. */
final class Prose {

    private static final int FEWEST_PARAGRAPHS = 2;
    private static final int FEWEST_CHARACTERS = 60;
    private static final int MOST_LEVELS = 3;
    private static final String HEADINGS = "h1, h2, h3, h4";

    /** The first words of a list's item that holds paragraphs. */
    private static final String TITLES = "strong, b";

    /** What stands below one is the summary of another page. */
    private static final String LINKED_HEADINGS = "a :is(h2, h3, h4, h5, h6), :is(h2, h3, h4, h5, h6) > a:only-child";

    private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();

    /** True for an element with a heading, and paragraphs behind it that are longer than titles and summaries are. */
    static boolean isWhole(Element element) {
        return element.selectFirst(HEADINGS) != null && paragraphs(element) >= FEWEST_PARAGRAPHS;
    }

    /** True for a heading or paragraph that stands in a card of its own with the other and more paragraphs. */
    boolean holds(Element block) {
        Element at = block.nameIs("li") ? block : block.parent();
        for (int level = 0; at != null && level < MOST_LEVELS && isCard(at); level++) {
            if (known.computeIfAbsent(at, Prose::isHeadedHere)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean isHeadedHere(Element element) {
        return (element.children().stream().anyMatch(child -> child.is(HEADINGS)) || isTitledItem(element))
                && paragraphs(element) >= FEWEST_PARAGRAPHS;
    }

    private static boolean isTitledItem(Element element) {
        Element first = element.firstElementChild();
        return element.nameIs("li") && first != null && first.is(TITLES);
    }

    private static boolean isCard(Element element) {
        return element.is("div, section, li");
    }

    private static long paragraphs(Element element) {
        return element.children().stream().filter(Prose::isParagraph).count()
                + element.children().stream()
                        .filter(child -> child.is("div") && child.selectFirst(LINKED_HEADINGS) == null)
                        .mapToLong(child -> child.children().stream()
                                .filter(Prose::isParagraph)
                                .count())
                        .sum();
    }

    private static boolean isParagraph(Element element) {
        return element.normalName().equals("p") && element.text().length() >= FEWEST_CHARACTERS;
    }
}
