package io.khabar.enrich.story.split;

import io.khabar.enrich.story.PublicationDate;
import io.khabar.enrich.story.Source;
import io.khabar.enrich.story.Teaser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A story while it is being read. */
final class StoryPart {

    /** So many words say what a story is about that may go on behind the place that is looked at. */
    private static final int SUBJECT_WORDS = 120;

    /** Of a story that has ended fewer are asked for: its end says more than they do. */
    private static final int SUBJECT_WORDS_OF_ENDED = 40;

    /** Of a text that says little else again and again no more is read, so that the cost stays linear. */
    private static final int SUBJECT_LINES = 30;

    private static final int MOST_WORDS_OF_A_ROW = 4;

    final int index;
    final List<Slot> body = new ArrayList<>();
    final Set<Source> sources = new LinkedHashSet<>();
    final Map<Long, Teaser> teasers = new LinkedHashMap<>();
    final List<String> keywordLines = new ArrayList<>();
    final Set<String> flags = new LinkedHashSet<>();
    /** True when a marker led to it. */
    boolean opened;

    /** The story that stops where this one begins and may go on behind it; null when that one had ended. */
    @Nullable
    StoryPart parent;

    /** True when its headline is a heading of markup, or of a list's item. */
    boolean heading;

    /** True when its text begins with a place and no agency. */
    boolean placed;

    /** True when no marker led to it, and its text begins with a place as that of the page's own story does. */
    boolean placedAlike;

    /** True when it is one of several under one marker. */
    boolean inRow;

    /** True when a line of dashes or stars stands above its headline. */
    boolean ruled;

    /** True when blank lines part nothing but titles with their texts on the page, and such a title heads it. */
    boolean grouped;

    /** True when the number that its headline begins with counts stories. */
    boolean counted;

    /** The number that its last sub-heading with one begins with; 0 when none does. */
    int lastNumber;

    /** True when a section's name stands above its headline. */
    boolean kicker;

    /** True when its date or byline stands right above its headline. */
    boolean headedAbove;

    PublicationDate published = PublicationDate.NONE;
    double sureness = 1;

    /** What its verdicts rest on. */
    List<String> evidence = List.of();

    @Nullable
    Slot headline;

    @Nullable
    String givenHeadline;

    @Nullable
    String by;

    @Nullable
    String located;

    /** Of its dateline. */
    private @Nullable String agency;

    /** A bit for each kind. */
    private int head;

    private boolean closed;
    private boolean closedBefore;
    private WordSet subject = new WordSet();
    private int known;

    StoryPart(int index) {
        this.index = index;
    }

    void addBody(Slot slot) {
        body.add(slot);
        closedBefore = closed;
        closed = false;
    }

    /** Takes the last paragraph out again. */
    Slot dropLast() {
        closed = closedBefore;
        subject = new WordSet();
        known = 0;
        return body.remove(body.size() - 1);
    }

    /** A source or keyword line behind the body. */
    void close() {
        closed = !body.isEmpty();
    }

    /** Notes what stands between headline and body. */
    void headedBy(Piece.Kind kind) {
        head |= kind.bit();
    }

    boolean isHeadedBy(Piece.Kind kind) {
        return (head & kind.bit()) != 0;
    }

    boolean isClosed() {
        return closed;
    }

    /**
     * True when the source behind the body may be that of a box: the last line is an item or a few words, and no keywords follow. False
     * without a body, which may have been taken away for titles that stand before their marker.
     */
    boolean endsWithBox() {
        if (body.isEmpty()) {
            return false;
        }
        Line last = body.get(body.size() - 1).line;
        boolean few = last.length() <= MOST_WORDS_OF_A_ROW && !last.isSentence();
        return keywordLines.isEmpty() && (last.isBullet() || few);
    }

    boolean hasBody() {
        return !body.isEmpty();
    }

    /** Adds what a verdict rests on, each once. */
    void restsOn(List<String> reasons) {
        if (evidence.isEmpty()) {
            evidence = reasons;
            return;
        }
        List<String> all = new ArrayList<>(evidence);
        for (String reason : reasons) {
            if (!all.contains(reason)) {
                all.add(reason);
            }
        }
        evidence = all;
    }

    void lessSure(double than) {
        sureness = Math.min(sureness, than);
    }

    /** True when its dateline names this agency. */
    boolean by(@Nullable String agency) {
        return agency != null && agency.equals(this.agency);
    }

    void take(Dateline dateline) {
        agency = agency == null ? dateline.source() : agency;
        located = located == null ? dateline.located() : located;
        by = by == null ? dateline.by() : by;
        if (dateline.source() != null) {
            sources.add(new Source(dateline.source(), null));
        }
    }

    /** The stems of the headline; none where there is none. */
    int[] headlineStems(PageStems stems) {
        return headline == null ? new int[0] : headline.line.stems(stems);
    }

    /** What the story has been about so far. Its first lines say it; later ones add nothing. */
    WordSet subject(PageStems stems) {
        return subject(stems, closed ? SUBJECT_WORDS_OF_ENDED : SUBJECT_WORDS);
    }

    /** What the story has been about so far, in as many words as of one that has not ended, to be compared with such a one. */
    WordSet wholeSubject(PageStems stems) {
        return subject(stems, SUBJECT_WORDS);
    }

    private WordSet subject(PageStems stems, int words) {
        if (known == 0 && headline != null) {
            subject.addAll(headline.line.stems(stems));
        }
        while (known < Math.min(body.size(), SUBJECT_LINES) && subject.size() < words) {
            subject.addAll(body.get(known++).line.stems(stems));
        }
        return subject;
    }

    /** True for a title that markup tells apart with the same words as the headline, and not as the first and the last paragraph. */
    boolean isMarkedLikeHeadline(Slot title) {
        Set<String> hints = title.line.block().hints();
        return headline != null
                && !body.isEmpty()
                && !hints.isEmpty()
                && hints.equals(headline.line.block().hints())
                && !hints.equals(body.get(0).line.block().hints())
                && !hints.equals(body.get(body.size() - 1).line.block().hints());
    }
}
