package io.khabar.enrich.topology;

import io.khabar.news.Association;
import io.khabar.news.EnrichedStory;
import io.khabar.news.PubStatus;
import io.khabar.news.StoryRole;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a story that came in is published, and as what.
 *
 * @param outcome what becomes of it
 * @param next what to remember; what is remembered already when nothing is published
 * @param lost keys of the last version that this one has not; none when nothing is published
 */
record VersionDecision(Outcome outcome, @Nullable StoryVersion next, List<String> lost) {

    /** What became of a story. */
    enum Outcome {
        /** Published for the first time. */
        NEW,
        /** Published again: an edit, a withdrawal or a return. */
        CHANGED,
        /** Dropped: published as it is already, or never and withdrawn. */
        REPEATED,
        /** Dropped: one page lost it, and others have it. */
        HELD,
        /** Dropped: a dead letter, sent again after its page was read once more. */
        SUPERSEDED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isPublished() {
            return this == NEW || this == CHANGED;
        }
    }

    /**
     * What is known beside the story.
     *
     * @param version what is remembered of it; null when it was never seen
     * @param heldElsewhere whether a page other than the one that this comes from holds it
     * @param superseded whether this comes of a dead letter that was sent again, and its page was read once more since
     */
    record Known(@Nullable StoryVersion version, boolean heldElsewhere, boolean superseded) {}

    static VersionDecision of(EnrichedStory story, Known known) {
        boolean canceled = story.getPubStatus() == PubStatus.CANCELED;
        boolean embedded = story.getKhabar().getRole() == StoryRole.EMBEDDED;
        StoryVersion before = known.version();
        if (known.superseded()) {
            return dropped(Outcome.SUPERSEDED, before);
        }
        long fingerprint = fingerprint(story);
        if (before == null) {
            return canceled && embedded
                    ? dropped(Outcome.REPEATED, null)
                    : published(Outcome.NEW, story, new Last(0, story.getFirstCreated(), true, List.of()), fingerprint);
        }
        if (before.canceled() == canceled && (canceled || before.fingerprint() == fingerprint)) {
            return dropped(Outcome.REPEATED, embedded ? before : before.readAgain(story.getVersionCreated()));
        }
        if (canceled && embedded && (known.heldElsewhere() || !before.pagesKnown())) {
            return dropped(Outcome.HELD, before);
        }
        return published(
                Outcome.CHANGED,
                story,
                new Last(before.version(), before.firstCreated(), before.pagesKnown(), before.keys()),
                fingerprint);
    }

    private record Last(int version, Instant firstCreated, boolean pagesKnown, List<String> keys) {}

    private static VersionDecision dropped(Outcome outcome, @Nullable StoryVersion known) {
        return new VersionDecision(outcome, known, List.of());
    }

    /** A withdrawal takes back its own keys, too, so that nothing is left to take back after it. */
    private static VersionDecision published(Outcome outcome, EnrichedStory story, Last last, long fingerprint) {
        boolean canceled = story.getPubStatus() == PubStatus.CANCELED;
        List<String> keys = StoryKeys.of(story);
        StoryVersion next = new StoryVersion(
                last.version() + 1,
                last.firstCreated(),
                story.getVersionCreated(),
                fingerprint,
                canceled,
                last.pagesKnown(),
                canceled ? List.of() : keys);
        return new VersionDecision(outcome, next, StoryKeys.lost(last.keys(), keys));
    }

    /**
     * An embedded story is its words alone: the pages that embed it may print another source beside it. A page's own story
     * is also what it says of itself, and which stories stand in it. Teasers and keys are not part of it: they change
     * without an edit.
     */
    private static long fingerprint(EnrichedStory story) {
        Fingerprint fingerprint = new Fingerprint().add(story.getKhabar().getContentHash());
        if (story.getKhabar().getRole() == StoryRole.EMBEDDED) {
            return fingerprint.value();
        }
        story.getInfoSources()
                .forEach(source -> fingerprint.add(source.getName()).add(source.getLocated()));
        story.getKeywords().forEach(fingerprint::add);
        fingerprint
                .add(story.getBy())
                .add(story.getLocated())
                .add(story.getPublished() == null ? null : story.getPublished().toString());
        story.getAssociations().stream()
                .filter(link -> link.getRel().equals("embedded"))
                .map(Association::getUri)
                .forEach(fingerprint::add);
        return fingerprint.value();
    }
}
