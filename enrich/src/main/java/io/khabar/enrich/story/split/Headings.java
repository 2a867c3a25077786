package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;

/** Titles that markup tells apart from text. */
final class Headings {

    private Headings() {}

    /** True for a heading behind a story that a marker led to, and whose headline is one, too. */
    static boolean isLikeOpened(Reading reading, int title) {
        StoryPart current = reading.current();
        return (current.opened || isLikeCurrent(reading, title))
                && ((current.heading && is(reading, title))
                        || Counting.isNextStory(reading, title)
                        || (title >= 0 && current.isMarkedLikeHeadline(reading.slot(title))));
    }

    /** True for a heading that markup tells apart as it does that of the open story, which is not the page's own. */
    private static boolean isLikeCurrent(Reading reading, int title) {
        StoryPart current = reading.current();
        return current.index > 0
                && current.heading
                && current.headline != null
                && is(reading, title)
                && block(reading, title)
                        .hints()
                        .equals(current.headline.line.block().hints());
    }

    /** True for a heading, and for the first words of a list's item that holds paragraphs of its own. */
    static boolean is(Reading reading, int at) {
        if (at < 0) {
            return false;
        }
        Block.Kind kind = block(reading, at).kind();
        return kind == Block.Kind.HEADING
                || kind == Block.Kind.HEADLINE
                || (kind == Block.Kind.LIST_ITEM && hasOwnParagraph(reading, at));
    }

    private static boolean hasOwnParagraph(Reading reading, int item) {
        int next = item + 1;
        return reading.slot(item).isTitle()
                && reading.isText(next)
                && !reading.slot(next).isTitle()
                && block(reading, next).kind() == Block.Kind.PARAGRAPH
                && block(reading, next).hints().containsAll(block(reading, item).hints());
    }

    private static Block block(Reading reading, int at) {
        return reading.slot(at).line.block();
    }
}
