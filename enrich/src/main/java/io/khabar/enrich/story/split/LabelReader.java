package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.date.FoundDate;
import io.khabar.enrich.story.label.LabelMatch;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.split.Piece.Form;
import io.khabar.enrich.story.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** Decides whether a label counts where it stands: at the head of a line, or in its middle where less is believed. */
final class LabelReader {

    private static final int MOST_WORDS_OF_A_NOTICE = 25;
    private static final int MOST_WORDS_OF_A_SHORT_NOTICE = 12;
    private static final int MOST_WORDS_AFTER_A_DATE = 6;
    private static final int MOST_WORDS_OF_A_LINE = 5;
    private static final int SHORT_BYLINE = 5;
    private static final int MOST_WORDS_OF_A_CREDIT = 6;
    private static final int MOST_WORDS_OF_A_PHOTOGRAPHER = 4;
    private static final int FEWEST_WORDS_OF_NAME_AND_DATE = 4;
    private static final int MOST_SIGNS_OF_A_NAME = 5;
    private static final int LONGEST_DATE = 50;
    private static final int MOST_SIGNS_OF_NAME_AND_PLACE = 16;
    private static final int MOST_WORDS_OF_A_BYLINE = 22;

    private final Labels labels;
    private final DateScanner dates;
    private final MarkerReader markers;
    private final Names names;

    LabelReader(Labels labels, DateScanner dates) {
        this.labels = labels;
        this.dates = dates;
        this.markers = new MarkerReader(labels);
        this.names = new Names(labels);
    }

    /**
     * @param word where to look
     * @param first true when no word stands before it in what is left of the line
     * @param opening true in a block that may be the page's headline
     * @return null when no label begins there, or when it does not count
     */
    @Nullable
    FoundLabel read(Block block, FoldedText words, int word, boolean first, boolean opening) {
        LabelMatch match = labels.at(words, word);
        if (match == null || (isInsideWord(block.text(), match.start()) && !words.isRunOn(word))) {
            return null;
        }
        var place = new LabelPlace(block, words, match, first);
        return switch (match.label().kind()) {
            case MARKER, MARKER_AFTER -> markers.read(place);
            case DATE -> date(place);
            case SOURCE -> valued(place, Piece.Kind.SOURCE, place.strong() || place.alone() || dashed(place));
            case KEYWORDS -> valued(place, Piece.Kind.KEYWORDS, place.strong() || place.alone());
            case BYLINE ->
                first || !isBehindDate(place)
                        ? valued(place, Piece.Kind.BYLINE, isByline(place, opening))
                        : place.found(Piece.Kind.BYLINE);
            case CAPTION -> caption(place, opening);
            case WIDGET -> widget(place);
            case RESUME -> resume(place);
            default -> notice(place);
        };
    }

    private static boolean isInsideWord(String text, int start) {
        return start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
    }

    /** «date - by: name». */
    private boolean isBehindDate(LabelPlace place) {
        int start = place.match().start();
        return place.strong()
                && place.wordsAfter() <= SHORT_BYLINE
                && start <= LONGEST_DATE
                && dates.whole(place.block().text().substring(0, start)) != null;
    }

    private static boolean dashed(LabelPlace place) {
        return place.first()
                && place.form() == Form.SEPARATED
                && !place.separator().dot();
    }

    private static @Nullable FoundLabel valued(LabelPlace place, Piece.Kind kind, boolean counts) {
        boolean inMiddle =
                place.strong() && (kind == Piece.Kind.KEYWORDS || place.afterSentence() || kind == Piece.Kind.SOURCE);
        boolean allowed = place.first() || (inMiddle && (kind == Piece.Kind.SOURCE || kind == Piece.Kind.KEYWORDS));
        return counts && allowed && !place.match().glued() ? place.found(kind) : null;
    }

    private static @Nullable FoundLabel caption(LabelPlace place, boolean opening) {
        String text = place.block().text();
        boolean bracket = place.start() > 0 && text.charAt(place.start() - 1) == '(' && text.endsWith(")");
        boolean credit = bracket && (place.strong() || isUnsaid(place));
        if (credit && !opening && place.words().size() <= MOST_WORDS_OF_A_NOTICE) {
            return new FoundLabel(
                    0,
                    text.length(),
                    Piece.Kind.CAPTION,
                    Form.ALONE,
                    place.match().label(),
                    null);
        }
        boolean slashed = isSlashed(place);
        if ((!opening || slashed) && isCreditBehind(place, slashed)) {
            return new FoundLabel(
                    0,
                    text.length(),
                    Piece.Kind.CAPTION,
                    Form.ALONE,
                    place.match().label(),
                    null);
        }
        boolean set = place.strong() || place.alone() || (place.match().label().words() > 1 && dashed(place));
        return valued(place, Piece.Kind.CAPTION, (!opening || (slashed && place.strong())) && set);
    }

    /** «what a picture shows (archive)» without a sentence. */
    private static boolean isUnsaid(LabelPlace place) {
        String before = place.block().text().substring(0, place.start() - 1).strip();
        return place.wordsAfter() <= MOST_WORDS_OF_A_PHOTOGRAPHER
                && !before.isEmpty()
                && !Sentences.ends(before)
                && !Sentences.hasTwo(before);
    }

    /** «agency/photographer» behind the label: no sentence, and no headline. */
    private static boolean isSlashed(LabelPlace place) {
        return place.wordsAfter() <= MOST_WORDS_OF_A_CREDIT
                && place.strong()
                && place.rest().indexOf('/') > 0;
    }

    /** «what a picture shows. Photo: name» and nothing else on the line. */
    private static boolean isCreditBehind(LabelPlace place, boolean slashed) {
        String text = place.block().text();
        return place.strong()
                && place.afterSentence()
                && place.words().size() <= MOST_WORDS_OF_A_NOTICE
                && place.wordsAfter() <= SHORT_BYLINE
                && (slashed || !Sentences.ends(text))
                && !Sentences.hasTwo(text.substring(0, place.start()).strip());
    }

    private boolean isByline(LabelPlace place, boolean opening) {
        if (place.strong() || dashed(place)) {
            return names.is(place.rest()) || (!opening && place.wordsAfter() <= MOST_WORDS_OF_A_BYLINE);
        }
        int count = place.wordsAfter();
        String rest = count > SHORT_BYLINE ? "" : place.rest();
        boolean shortName = place.form() == Form.SPACED && count >= 1 && count <= SHORT_BYLINE && !Sentences.ends(rest);
        boolean dated = count >= FEWEST_WORDS_OF_NAME_AND_DATE
                && count <= MOST_WORDS_OF_A_BYLINE
                && place.first()
                && (isCapital(place.rest()) || isDatedToItsEnd(place))
                && dates.find(place.rest(), 0, SHORT_BYLINE) != null;
        boolean signs = count > 0
                && (rest.indexOf(" / ") > 0 ? rest.indexOf(" / ") : rest.length()) <= MOST_SIGNS_OF_A_NAME
                && rest.length() <= MOST_SIGNS_OF_NAME_AND_PLACE
                && !rest.isEmpty()
                && Scripts.isUnspaced(rest.charAt(0));
        boolean arabic = count <= 4 && count >= 2 && Scripts.isArabic(rest) && names.is(rest);
        return dated || signs || (shortName && !opening && (isCapitalised(rest) || arabic));
    }

    /** «كتب name في date» and nothing else: the verb is no label in a sentence. */
    private boolean isDatedToItsEnd(LabelPlace place) {
        FoundDate date = Scripts.isArabic(place.rest()) ? dates.find(place.rest(), 0, SHORT_BYLINE) : null;
        return date != null && date.end() >= place.rest().length();
    }

    private static boolean isCapital(String rest) {
        return !rest.isEmpty() && Character.isUpperCase(rest.charAt(0));
    }

    private static boolean isCapitalised(String rest) {
        int last = Math.max(rest.lastIndexOf(' ') + 1, 0);
        return !rest.isEmpty()
                && Character.isUpperCase(rest.charAt(0))
                && Character.isUpperCase(rest.charAt(Math.min(last, rest.length() - 1)));
    }

    private @Nullable FoundLabel date(LabelPlace place) {
        if (place.match().glued()
                || !(place.first() || place.strong() || place.match().label().words() > 1)) {
            return null;
        }
        if (place.alone()) {
            return place.first() ? place.found(Piece.Kind.DATE) : null;
        }
        String text = place.block().text();
        FoundDate date = dates.find(text, place.separator().next(), 6);
        if (date == null || (!place.strong() && wordsAfter(place, date.end()) > MOST_WORDS_AFTER_A_DATE)) {
            return null;
        }
        int end = Separator.after(text, date.end()).any()
                ? date.end()
                : Separator.after(text, date.end()).next();
        return new FoundLabel(
                place.start(), end, Piece.Kind.DATE, place.form(), place.match().label(), date);
    }

    private static int wordsAfter(LabelPlace place, int offset) {
        int count = 0;
        int last = place.words().size() - 1;
        for (int i = last;
                i >= 0 && count <= MOST_WORDS_AFTER_A_DATE && place.words().start(i) >= offset;
                i--) {
            count++;
        }
        return count;
    }

    /** A line of nothing but widget labels, or one that has run into the text. */
    private @Nullable FoundLabel widget(LabelPlace place) {
        if (!place.first()) {
            return null;
        }
        if (place.match().glued()) {
            return place.glueCounts() ? place.found(Piece.Kind.BOILERPLATE) : null;
        }
        int word = place.match().nextWord();
        while (word < place.words().size()) {
            LabelMatch next = labels.at(place.words(), word);
            if (next == null || next.glued()) {
                return null;
            }
            word = next.nextWord();
        }
        return place.wholeLine(Piece.Kind.BOILERPLATE);
    }

    /** Alone on its line or with the number of a page; behind a sentence only a long one is believed. */
    private static @Nullable FoundLabel resume(LabelPlace place) {
        if (place.first()) {
            return place.alone() || isPage(place) ? place.wholeLine(Piece.Kind.RESUME) : null;
        }
        boolean set = place.match().label().words() > 2 && place.afterSentence();
        return set && !place.match().glued() ? place.found(Piece.Kind.RESUME) : null;
    }

    /** A number, or a word and a number, behind a label of several words. */
    private static boolean isPage(LabelPlace place) {
        int last = place.words().size() - 1;
        return !place.match().glued()
                && place.match().label().words() > 1
                && place.wordsAfter() <= 2
                && Character.isDigit(place.words().letter(last, 0));
    }

    private static @Nullable FoundLabel notice(LabelPlace place) {
        int words = place.words().size();
        int label = place.match().label().words();
        int most = label > 2 || place.strong() ? MOST_WORDS_OF_A_NOTICE : MOST_WORDS_OF_A_SHORT_NOTICE;
        boolean told = place.alone() || label > 1 || place.strong() || (words <= MOST_WORDS_OF_A_LINE && dashed(place));
        boolean counts = place.first() && !place.match().glued() && told && words <= most;
        return counts ? place.wholeLine(Piece.Kind.BOILERPLATE) : null;
    }
}
