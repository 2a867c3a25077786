package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.PhraseFinder;
import io.khabar.enrich.story.text.PhraseTrie;
import io.khabar.enrich.story.text.WordForms;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** The terms of one language, ready to be looked up. Immutable; threads share it. */
final class Lexicon {

    private final List<Term> terms;
    private final PhraseTrie trie;
    private final PhraseFinder finder;

    /**
     * Made by {@link LexiconBuilder}.
     *
     * @param terms by their numbers in the trie
     */
    Lexicon(List<Term> terms, PhraseTrie trie, WordForms forms) {
        this.terms = List.copyOf(terms);
        this.trie = trie;
        this.finder = new PhraseFinder(trie, forms);
    }

    List<Term> terms() {
        return terms;
    }

    /** Gives every term of a text, from left to right, and which word it begins at. */
    void find(FoldedText text, ObjIntConsumer<Term> found) {
        finder.find(text, new PhraseFinder.Hits() {
            @Override
            public boolean fits(int node, int firstWord, int lastWord) {
                return true;
            }

            @Override
            public void found(int node, int firstWord, int lastWord, int skipped, boolean bare) {
                for (int value : trie.values(node)) {
                    Term term = terms.get(value);
                    if (term.strength() != Term.Strength.NONE) {
                        found.accept(term, firstWord);
                    }
                }
            }
        });
    }
}
