package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what readers have written below a story: a heading such as «Comments (4)», and behind it, to the next marker or the end of
 * the page, names, times and short texts in turn. They are no text of the story.
 */
final class Comments {

    private static final int LONGEST_HEADING = 40;
    private static final int MOST_WORDS_OF_A_HEADING = 4;
    private static final int MOST_WORDS_OF_A_NAME = 5;
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_NAME_AND_DATE = 60;
    private static final int FEWEST_LINES_BEFORE = 3;

    private final Labels labels;
    private final DateScanner dates;

    Comments(Labels labels, DateScanner dates) {
        this.labels = labels;
        this.dates = dates;
    }

    /** The pieces, those of comments as what belongs to the site. */
    List<Piece> hidden(List<Piece> pieces, List<Block> blocks) {
        for (int at = FEWEST_LINES_BEFORE; at < pieces.size(); at++) {
            if (isHeading(pieces.get(at), blocks)) {
                return behind(at, pieces, blocks);
            }
        }
        return pieces;
    }

    /**
     * Hides what stands behind the first heading, from this one on, behind which there is nothing but comments. It is looked for from
     * the end, so that each piece is read once.
     */
    private List<Piece> behind(int first, List<Piece> pieces, List<Block> blocks) {
        int end = pieces.size();
        int heading = -1;
        int headingEnd = -1;
        var run = new Run();
        for (int at = pieces.size() - 1; at >= first; at--) {
            Piece piece = pieces.get(at);
            if (run.areComments() && isHeading(piece, blocks)) {
                heading = at;
                headingEnd = end;
            }
            if (piece.isMarker()) {
                end = at;
                run = new Run();
            } else {
                run.add(piece);
            }
        }
        return heading < 0 ? pieces : hidden(pieces, heading, headingEnd);
    }

    private static List<Piece> hidden(List<Piece> pieces, int from, int to) {
        List<Piece> hidden = new ArrayList<>(pieces);
        for (int at = from; at < to; at++) {
            hidden.set(at, pieces.get(at).as(Piece.Kind.BOILERPLATE));
        }
        return hidden;
    }

    /** A word for comments, often with their number, and nothing else on the line. */
    private boolean isHeading(Piece piece, List<Block> blocks) {
        boolean may = piece.isText() || piece.kind() == Piece.Kind.BOILERPLATE;
        if (!may || piece.to() - piece.from() > LONGEST_HEADING) {
            return false;
        }
        String text = blocks.get(piece.block()).text();
        if (piece.from() > 0 || piece.to() < text.length()) {
            return false;
        }
        FoldedText words = FoldedText.of(text);
        if (words.size() > MOST_WORDS_OF_A_HEADING) {
            return false;
        }
        var phrase = new StringBuilder();
        for (int word = 0; word < words.size(); word++) {
            if (!Character.isDigit(words.letter(word, 0))) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(words.word(word));
            }
        }
        return labels.is(LabelKind.COMMENTS, phrase.toString());
    }

    /** As short as a reader's name, and no sentence. */
    private static boolean isName(String text) {
        return isShort(text) && (!Sentences.ends(text) || isInitial(text)) && text.indexOf(':') < 0;
    }

    /** A single letter with a full stop at the end. */
    private static boolean isInitial(String text) {
        return text.length() > 2 && text.charAt(text.length() - 3) == ' ';
    }

    /** «name - date». */
    private boolean isNameAndDate(String text) {
        return text.length() <= LONGEST_NAME_AND_DATE
                && !Sentences.ends(text)
                && dates.find(text, 0, MOST_WORDS_OF_A_NAME) != null;
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST_NAME && FoldedText.of(text).size() <= MOST_WORDS_OF_A_NAME;
    }

    /** «name: text». */
    private static boolean isNamed(String text) {
        int colon = text.indexOf(": ");
        return colon > 0 && isShort(text.substring(0, colon));
    }

    /** Pieces that follow each other, of which the first is told last. */
    private final class Run {
        private boolean comments = true;
        private int texts;

        /** True when the first piece is a text that says nothing of who wrote it. */
        private boolean unsigned;

        void add(Piece piece) {
            boolean sign = piece.kind() == Piece.Kind.DATE
                    || (piece.isText() && (isName(piece.value()) || isNameAndDate(piece.value())));
            comments &= !unsigned || sign;
            comments &= piece.kind() != Piece.Kind.SOURCE && piece.kind() != Piece.Kind.KEYWORDS;
            boolean text = piece.isText() && !sign;
            texts += text ? 1 : 0;
            unsigned = text && !isNamed(piece.value());
        }

        /** True when a name or a time stands beside each text, and there is one. */
        boolean areComments() {
            return comments && !unsigned && texts > 0;
        }
    }
}
