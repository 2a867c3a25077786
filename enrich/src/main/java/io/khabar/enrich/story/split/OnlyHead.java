package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.SpanKind;

/** What was read of a page before its first paragraph, which may be the site's own words. */
final class OnlyHead {

    private static final int LONGEST_SECTION = 4;

    private final Reading reading;

    OnlyHead(Reading reading) {
        this.reading = reading;
    }

    /** True while nothing but short lines and no headline was read. */
    boolean is() {
        Slot headline = reading.current().headline;
        boolean named = headline != null && headline.line.length() > LONGEST_SECTION;
        return !named && hasShortLines();
    }

    /** True while no paragraph was read, and no headline is given. */
    boolean isWithoutText() {
        StoryPart current = reading.current();
        return !current.isClosed() && current.body.stream().noneMatch(Reading::isParagraph) && hasShortLines();
    }

    private boolean hasShortLines() {
        return reading.stories.size() == 1
                && reading.page.article().headline() == null
                && reading.page.blocks().stream().noneMatch(block -> block.kind() == Block.Kind.HEADLINE)
                && reading.current().body.stream()
                        .allMatch(slot -> slot.isTitle() || slot.line.length() < Reading.FEWEST_WORDS_OF_A_PARAGRAPH);
    }

    /** Takes what was read so far for the site's own words. */
    void drop() {
        StoryPart current = reading.current();
        if (current.headline != null) {
            current.headline.take(SpanKind.BOILERPLATE, 0);
            current.headline = null;
        }
        current.body.forEach(slot -> slot.take(SpanKind.BOILERPLATE, 0));
        current.body.clear();
    }
}
