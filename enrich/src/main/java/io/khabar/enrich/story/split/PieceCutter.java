package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.Page;
import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.label.Label;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts blocks at their labels. */
final class PieceCutter {

    /** No line of a page has more; what lies behind them in a longer one is text. */
    private static final int MOST_LABELS = 100;

    private static final int MOST_WORDS_ABOVE_A_HEADLINE = 2;
    private static final int MOST_WORDS_OF_A_BUTTON = 6;

    private final Labels labels;
    private final LabelReader reader;
    private final RunOnLabels runOn;
    private final QuotedLabels quotedLabels;

    /** The first words of what sites print beside a text. */
    private final WordHashes buttons;

    PieceCutter(Labels labels, DateScanner dates) {
        this.labels = labels;
        this.reader = new LabelReader(labels, dates);
        this.runOn = new RunOnLabels(labels);
        this.quotedLabels = new QuotedLabels(labels);
        this.buttons = new WordHashes(labels.phrases(LabelKind.BOILERPLATE).stream()
                .map(phrase -> phrase.split(" ", -1)[0])
                .collect(Collectors.toSet()));
    }

    /** The pieces of all blocks, in order; each block gives at least one. */
    Cutting cut(Page page) {
        List<Piece> pieces = new ArrayList<>();
        List<FoldedText> words = new ArrayList<>();
        Set<Label> quoted = Set.of();
        boolean opening = page.article().headline() == null;
        for (int block = 0; block < page.blocks().size(); block++) {
            var cut = new Cut(pieces, page.blocks().get(block), block, opening);
            quoted = block == 0 ? quotedLabels.in(cut.words) : quoted;
            cut.quoted = quoted;
            cut.run();
            words.add(cut.words);
            opening &= cut.words.size() <= MOST_WORDS_ABOVE_A_HEADLINE;
        }
        return new Cutting(pieces, words);
    }

    /**
     * @param pieces of all blocks, in order
     * @param words of each block
     */
    record Cutting(List<Piece> pieces, List<FoldedText> words) {}

    private final class Cut {
        private final List<Piece> pieces;
        private final Block block;
        private final int index;

        /** True in the first block of a page whose headline nothing else gives, and in the next below a word or two. */
        private final boolean opening;

        private FoldedText words;
        private Set<Label> quoted = Set.of();
        private int from;
        private boolean first = true;
        private int count;

        Cut(List<Piece> pieces, Block block, int index, boolean opening) {
            this.opening = opening;
            this.pieces = pieces;
            this.block = block;
            this.index = index;
            this.words = runOn.withSource(FoldedText.of(block.text()));
        }

        void run() {
            int word = next(0);
            while (word < words.size() && count < MOST_LABELS) {
                FoundLabel found = reader.read(block, words, word, first, opening);
                word = next(found == null || isTitle(found) || isProse(found) ? skip(word) : take(found, word));
            }
            addText(block.text().length());
        }

        /** «Video: …» right behind a marker is a title. */
        private boolean isTitle(FoundLabel found) {
            Piece before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            return found.kind() == Piece.Kind.CAPTION
                    && before != null
                    && before.isMarker()
                    && before.block() == index
                    && first;
        }

        /** The words of a label that the headline speaks of, with others on the line. */
        private boolean isProse(FoundLabel found) {
            return found.label() != null && found.form() != Piece.Form.ALONE && quoted.contains(found.label());
        }

        private int next(int from) {
            int word = labels.next(words, from);
            first &= word == from;
            return word;
        }

        private int skip(int word) {
            first = false;
            return word + 1;
        }

        /** Signs before a label, such as a bullet or a bracket, belong to the label. */
        private int take(FoundLabel found, int word) {
            int start = first ? from : Math.max(from, found.start());
            if (!first) {
                addText(start);
                hideButton(word);
            }
            int end = Math.max(found.end(), start + 1);
            pieces.add(new Piece(index, start, end, end, found.kind(), found.form(), found.label(), found.date(), ""));
            from = end;
            count++;
            first = true;
            int next = Math.max(wordAt(end, word), word);
            if (found.kind() == Piece.Kind.SOURCE || found.kind() == Piece.Kind.KEYWORDS) {
                words = runOn.divided(words, next);
            }
            return next;
        }

        /** A few words that the label «the source» has run into, and that begin as lines of a site do, are on a button: «follow us on …». */
        private void hideButton(int word) {
            int last = pieces.size() - 1;
            boolean button = count == 0
                    && word <= MOST_WORDS_OF_A_BUTTON
                    && words.isRunOn(word)
                    && last >= 0
                    && pieces.get(last).block() == index
                    && buttons.contain(words.hash(0))
                    && !Sentences.ends(pieces.get(last).value());
            if (button) {
                pieces.set(last, pieces.get(last).as(Piece.Kind.BOILERPLATE));
            }
        }

        /** The first word that begins at or after an offset; inside a word that a label has run into, that word is not read again. */
        private int wordAt(int offset, int from) {
            int word = from;
            while (word < words.size() && words.start(word) < offset) {
                word++;
            }
            return word;
        }

        private void addText(int to) {
            String text = block.text();
            int start = Blank.skip(text, from, to);
            int end = Blank.skipBack(text, start, to);
            if (start < end) {
                pieces.add(Piece.text(index, start, end, text.substring(start, end)));
            }
            from = to;
        }
    }
}
