package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** Decides whether the words of a marker are a marker, and not prose, an ending, or a short word that opens a sentence. */
final class MarkerReader {

    private static final int MOST_WORDS_OF_A_TITLE = 25;
    private static final String OPENING_QUOTES = "«“„";

    private final Labels labels;

    MarkerReader(Labels labels) {
        this.labels = labels;
    }

    @Nullable
    FoundLabel read(LabelPlace place) {
        if (place.first() && isCounted(place)) {
            return place.wholeLine(Piece.Kind.MARKER);
        }
        if (isQuoted(place)) {
            return null;
        }
        boolean counts = place.first() ? counts(place) : countsInMiddle(place);
        return counts ? place.found(Piece.Kind.MARKER) : null;
    }

    /** Nothing but a number behind it: «read also (2)». */
    private static boolean isCounted(LabelPlace place) {
        int next = place.match().nextWord();
        return !place.match().glued()
                && place.wordsAfter() == 1
                && place.words().length(next) <= 2
                && Character.isDigit(place.words().letter(next, 0));
    }

    /** Somebody speaks of the label: a quotation opens right before it, and more stands on the line. */
    private static boolean isQuoted(LabelPlace place) {
        return place.start() > 0
                && OPENING_QUOTES.indexOf(place.block().text().charAt(place.start() - 1)) >= 0
                && !place.alone();
    }

    private boolean counts(LabelPlace place) {
        boolean several = place.match().label().words() > 1;
        return switch (place.form()) {
            case ALONE -> true;
            case SEPARATED -> isLinked(place) || ((place.strong() || (several && isSetOff(place))) && !isSmall(place));
            case SPACED -> isLinked(place) || (several && isTitleBehind(place));
            case GLUED -> place.glueCounts() && !isProse(place);
            default -> false;
        };
    }

    private boolean countsInMiddle(LabelPlace place) {
        if (place.match().label().words() < 2) {
            boolean told = place.form() == Piece.Form.SEPARATED && place.strong() && !isSmall(place);
            return told && (isBracketed(place) || (place.afterSentence() && isTitleBehind(place)));
        }
        return switch (place.form()) {
            case SEPARATED -> place.strong();
            case GLUED -> place.glueCounts() && !isProse(place);
            case ALONE -> (place.afterSentence() && !isSaid(place)) || place.afterDivider() || isBehindLink(place);
            case SPACED -> place.afterSentence() && isTitleBehind(place);
            default -> false;
        };
    }

    /** «(Read: title)» and nothing behind it: one word with a colon is a marker there. */
    private static boolean isBracketed(LabelPlace place) {
        String text = place.block().text();
        return place.start() > 0
                && text.charAt(place.start() - 1) == '('
                && text.charAt(text.length() - 1) == ')'
                && text.indexOf(')', place.start()) == text.length() - 1
                && isBrief(place);
    }

    /** A colon before the label and a full stop behind it: somebody says its words. */
    private static boolean isSaid(LabelPlace place) {
        String before = place.block().text().substring(0, place.start()).stripTrailing();
        return before.endsWith(":") && Sentences.ends(place.block().text());
    }

    /** Not a comma, and no sentence behind a dash: prose goes on behind both. */
    private static boolean isSetOff(LabelPlace place) {
        String text = place.block().text();
        for (int at = place.match().end(); at < place.separator().next(); at++) {
            char c = text.charAt(at);
            if (c == ',' || c == '،') {
                return false;
            }
        }
        return !Sentences.ends(text) || (place.separator().dot() && isBrief(place));
    }

    /** No longer than a title, and one sentence. */
    private static boolean isBrief(LabelPlace place) {
        return place.wordsAfter() <= MOST_WORDS_OF_A_TITLE - 3 && !Sentences.hasTwo(place.rest());
    }

    /** A small letter behind the label goes on with a sentence. */
    private static boolean isSmall(LabelPlace place) {
        String rest = place.rest();
        return !rest.isEmpty() && Character.isLowerCase(rest.codePointAt(0));
    }

    /** A link that begins right behind the label. */
    private static boolean isLinked(LabelPlace place) {
        if (place.block().links().isEmpty()) {
            return false;
        }
        String rest = place.rest();
        return place.block().links().stream().anyMatch(link -> rest.startsWith(link.text()));
    }

    /** The title is the link before the label. */
    private static boolean isBehindLink(LabelPlace place) {
        String before = place.block().text().substring(0, place.start()).strip();
        return place.block().links().stream().anyMatch(link -> before.endsWith(link.text()));
    }

    private boolean isTitleBehind(LabelPlace place) {
        String rest = place.wordsAfter() > MOST_WORDS_OF_A_TITLE ? "" : place.rest();
        if (rest.isEmpty() || Sentences.ends(rest)) {
            return false;
        }
        int point = rest.codePointAt(0);
        boolean cased = Character.isUpperCase(point) || Character.isLowerCase(point);
        return cased ? Character.isUpperCase(point) : !isProse(place);
    }

    /** "Topics related to …": the next word ties the label into a sentence. */
    private boolean isProse(LabelPlace place) {
        FoldedText words = place.words();
        int next = place.match().nextWord();
        if (place.match().glued() || next >= words.size()) {
            return false;
        }
        String word = words.word(next);
        return (word.startsWith("ب") && isRelated(place))
                || word.startsWith("بال")
                || word.equals("ب")
                || labels.is(LabelKind.FUNCTION, word);
    }

    private static boolean isRelated(LabelPlace place) {
        String last = place.words().word(place.match().nextWord() - 1);
        return last.equals("صله") || last.equals("متعلقه") || last.equals("علاقه") || last.equals("مرتبطه");
    }
}
