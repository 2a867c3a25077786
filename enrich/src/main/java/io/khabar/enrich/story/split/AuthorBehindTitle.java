package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.LabelMatch;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/** Cuts the author off a headline that stands before a date on a page without line breaks: «headline By name». */
final class AuthorBehindTitle {

    private static final int FEWEST_WORDS_OF_A_TITLE = 4;
    private static final int MOST_WORDS_OF_AN_AUTHOR = 6;

    private final Labels labels;
    private final Names names;
    private final Authors authors;

    AuthorBehindTitle(Labels labels, Names names, Authors authors) {
        this.labels = labels;
        this.names = names;
        this.authors = authors;
    }

    /** The pieces, such an author as a byline. */
    List<Piece> told(List<Piece> pieces, List<Block> blocks) {
        boolean may = blocks.size() == 1
                && pieces.size() > 1
                && pieces.get(0).isText()
                && pieces.get(1).kind() == Piece.Kind.DATE;
        int cut = may ? cut(pieces.get(0).value()) : -1;
        if (cut < 0) {
            return pieces;
        }
        Piece title = pieces.get(0);
        String line = title.value();
        List<Piece> told = new ArrayList<>(pieces);
        int at = title.from() + cut;
        told.set(
                0,
                Piece.text(
                        title.block(), title.from(), at, line.substring(0, cut).stripTrailing()));
        told.add(1, byline(Piece.text(title.block(), at, title.to(), line.substring(cut))));
        return told;
    }

    /** Such an author, with what stands behind the word for «by» as its value. */
    Piece byline(Piece author) {
        LabelMatch match = labels.at(FoldedText.of(author.value()), 0);
        int value =
                match == null ? 0 : Separator.after(author.value(), match.end()).next();
        return new Piece(
                author.block(),
                author.from(),
                author.to(),
                author.from() + value,
                Piece.Kind.BYLINE,
                Piece.Form.SPACED,
                match == null ? null : match.label(),
                null,
                author.value().substring(value));
    }

    /** UTF-16 offset of the word for «by» with nothing but a name behind it; -1 when there is none. */
    int cut(String text) {
        FoldedText words = FoldedText.of(text);
        int first = Math.max(FEWEST_WORDS_OF_A_TITLE, words.size() - MOST_WORDS_OF_AN_AUTHOR);
        for (int word = first; word < words.size(); word++) {
            LabelMatch match = labels.at(words, word);
            if (match != null
                    && match.label().kind() == LabelKind.BYLINE
                    && !match.glued()
                    && isAuthor(
                            text.substring(Separator.after(text, match.end()).next()))) {
                return match.start();
            }
        }
        return -1;
    }

    private boolean isAuthor(String text) {
        String name = authors.name(text);
        return names.is(name) && !Character.isLowerCase(name.charAt(0));
    }
}
