package io.khabar.enrich.topology;

import io.khabar.news.EnrichedStory;
import io.khabar.news.PubStatus;
import io.khabar.news.StoryRole;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a story that came in is new, changed or a repeat.
 *
 * @param outcome which of the three
 * @param next what to remember; for a repeat what is remembered already
 */
record VersionDecision(Outcome outcome, StoryVersion next) {

    /** What became of a story. */
    enum Outcome {
        NEW,
        CHANGED,
        REPEATED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Decides from what is remembered.
     *
     * @param known null when the story was never seen
     */
    static VersionDecision of(EnrichedStory story, @Nullable StoryVersion known) {
        boolean canceled = story.getPubStatus() == PubStatus.CANCELED;
        long fingerprint = fingerprint(story);
        if (known == null) {
            return new VersionDecision(
                    Outcome.NEW, new StoryVersion(1, story.getFirstCreated(), fingerprint, canceled));
        }
        if (known.canceled() == canceled && (canceled || known.fingerprint() == fingerprint)) {
            return new VersionDecision(Outcome.REPEATED, known);
        }
        StoryVersion next = new StoryVersion(known.version() + 1, known.firstCreated(), fingerprint, canceled);
        return new VersionDecision(Outcome.CHANGED, next);
    }

    /**
     * An embedded story is its words alone: the pages that embed it may print another source beside it. A page's own story
     * is also what it says of itself. Teasers and keys are not part of it: they change without an edit.
     */
    private static long fingerprint(EnrichedStory story) {
        Fingerprint fingerprint = new Fingerprint().add(story.getKhabar().getContentHash());
        if (story.getKhabar().getRole() == StoryRole.EMBEDDED) {
            return fingerprint.value();
        }
        story.getInfoSources()
                .forEach(source -> fingerprint.add(source.getName()).add(source.getLocated()));
        story.getKeywords().forEach(fingerprint::add);
        return fingerprint
                .add(story.getBy())
                .add(story.getLocated())
                .add(story.getPublished() == null ? null : story.getPublished().toString())
                .value();
    }
}
