package io.khabar.enrich.story.text;

/** Finds the phrases of a trie in a text: from left to right, the longest that is taken, none inside another. */
public final class PhraseFinder {

    private final PhraseTrie trie;
    private final WordForms forms;

    /** Looks words up in the forms of a language. */
    public PhraseFinder(PhraseTrie trie, WordForms forms) {
        this.trie = trie;
        this.forms = forms;
    }

    /** What to do with a phrase. */
    public interface Hits {

        /** True when the phrase may count here; a shorter one is tried when not. */
        boolean fits(int node, int firstWord, int lastWord);

        /**
         * The longest phrase that fits.
         *
         * @param node for {@link PhraseTrie#values(int)}
         * @param skipped folded letters of the first word before the phrase
         * @param bare true when the first word stood as it is, without particles
         */
        void found(int node, int firstWord, int lastWord, int skipped, boolean bare);
    }

    /** Goes through a text once. */
    public void find(FoldedText text, Hits hits) {
        var search = new Search(text, hits);
        int word = 0;
        while (word < text.size()) {
            word = search.at(word);
        }
    }

    private final class Search {

        private final FoldedText text;
        private final Hits hits;
        private int bestNode;
        private int bestLast;
        private int bestForm;

        Search(FoldedText text, Hits hits) {
            this.text = text;
            this.hits = hits;
        }

        /** Takes the best phrase that begins at a word; the word to go on with. */
        int at(int word) {
            bestNode = PhraseTrie.NO_NODE;
            bestLast = word - 1;
            int count = forms.count(true);
            for (int form = 0; form < count; form++) {
                int id = forms.find(trie.words(), text, word, form);
                if (id != Vocabulary.UNKNOWN) {
                    follow(trie.step(PhraseTrie.ROOT, id), word, word, form);
                }
            }
            if (bestNode == PhraseTrie.NO_NODE) {
                return word + 1;
            }
            hits.found(bestNode, word, bestLast, WordForms.skipped(text, word, bestForm), bestForm == 0);
            return bestLast + 1;
        }

        private void follow(int node, int first, int last, int form) {
            if (node == PhraseTrie.NO_NODE) {
                return;
            }
            if (last > bestLast && isPhrase(node, first, last, form) && hits.fits(node, first, last)) {
                bestNode = node;
                bestLast = last;
                bestForm = form;
            }
            if (last + 1 < text.size()) {
                goOn(node, first, last + 1, form);
            }
        }

        private boolean isPhrase(int node, int first, int last, int form) {
            return trie.values(node).length > 0 && (last > first || forms.isEnough(text, first, form));
        }

        private void goOn(int node, int first, int word, int form) {
            int count = forms.count(false);
            for (int inner = 0; inner < count; inner++) {
                int id = forms.find(trie.words(), text, word, inner);
                if (id != Vocabulary.UNKNOWN) {
                    follow(trie.step(node, id), first, word, form);
                }
            }
        }
    }
}
