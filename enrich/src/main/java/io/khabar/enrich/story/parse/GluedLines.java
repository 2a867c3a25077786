package io.khabar.enrich.story.parse;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Tells inline elements that stand side by side without a space, in an element that holds no words besides: style sheets make
 * lines, columns or buttons of them, such as an author and a date.
 */
final class GluedLines {

    /** A single letter or sign is a part of the word beside it. */
    private static final int FEWEST_CHARACTERS = 4;

    private GluedLines() {}

    /** True for an element that is such a line. */
    static boolean isOne(Element element) {
        Element parent = element.parent();
        return parent != null
                && parent.childrenSize() > 1
                && (isGlued(element, element.nextSibling()) || isGlued(element.previousSibling(), element))
                && parent.childNodes().stream().noneMatch(GluedLines::isWords);
    }

    private static boolean isGlued(@Nullable Node before, @Nullable Node after) {
        if (!(before instanceof Element one) || !(after instanceof Element other)) {
            return false;
        }
        String left = one.wholeText();
        String right = other.wholeText();
        return left.length() >= FEWEST_CHARACTERS
                && right.length() >= FEWEST_CHARACTERS
                && !Blank.is(left.charAt(left.length() - 1))
                && !Blank.is(right.charAt(0))
                && !Character.isLowerCase(right.charAt(0));
    }

    private static boolean isWords(Node node) {
        return node instanceof TextNode text && !text.isBlank();
    }
}
