package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.rule.RuleFile.Phrase;
import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.PhraseFinder;
import io.khabar.enrich.story.text.PhraseTrie;
import io.khabar.enrich.story.text.WordForms;
import java.util.ArrayList;
import java.util.List;

/** The rules of one language. Immutable; threads share it. */
final class RuleBook {

    private static final int FEWEST_BEFORE_ENDING = 2;

    private final Writing writing;
    private final List<Phrase> endings = new ArrayList<>();
    private final PhraseTrie trie;
    private final PhraseFinder finder;

    RuleBook(Writing writing, List<Phrase> phrases) {
        this.writing = writing;
        var builder = new PhraseTrie.Builder();
        for (Phrase phrase : phrases) {
            if (phrase.role().isEnding()) {
                endings.add(phrase);
            } else {
                builder.add(phrase.words(), phrase.role().bit());
            }
        }
        trie = builder.build();
        finder = new PhraseFinder(trie, WordForms.EXACT);
    }

    Writing writing() {
        return writing;
    }

    /**
     * Notes what each word of a text is.
     *
     * @param roles gets the bits of each word's roles
     * @param last gets for each word of a phrase the phrase's last one
     */
    void mark(FoldedText text, int[] roles, int[] last) {
        finder.find(text, new Marker(roles, last));
        if (!endings.isEmpty()) {
            for (int word = 0; word < text.size(); word++) {
                roles[word] |= byEnding(text, word);
            }
        }
    }

    private int byEnding(FoldedText text, int word) {
        int bits = 0;
        for (Phrase ending : endings) {
            if (endsWith(text, word, ending.words())) {
                bits |= (ending.role() == Role.OFFICE_ENDING ? Role.OFFICE : ending.role()).bit();
            }
        }
        return bits;
    }

    private static boolean endsWith(FoldedText text, int word, String ending) {
        int from = text.length(word) - ending.length();
        if (from < FEWEST_BEFORE_ENDING) {
            return false;
        }
        for (int i = ending.length() - 1; i >= 0; i--) {
            if (text.letter(word, from + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private final class Marker implements PhraseFinder.Hits {

        private final int[] roles;
        private final int[] last;

        Marker(int[] roles, int[] last) {
            this.roles = roles;
            this.last = last;
        }

        @Override
        public boolean fits(int node, int firstWord, int lastWord) {
            return true;
        }

        @Override
        public void found(int node, int firstWord, int lastWord, int skipped, boolean bare) {
            int bits = 0;
            for (int role : trie.values(node)) {
                bits |= role;
            }
            for (int word = firstWord; word <= lastWord; word++) {
                roles[word] |= bits;
                last[word] = lastWord;
            }
        }
    }
}
