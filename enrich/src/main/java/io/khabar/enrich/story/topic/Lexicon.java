package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.Folding;
import io.khabar.enrich.story.text.PhraseFinder;
import io.khabar.enrich.story.text.PhraseTrie;
import io.khabar.enrich.story.text.Resource;
import io.khabar.enrich.story.text.WordForms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/** The terms of one language, ready to be looked up. */
final class Lexicon {

    private static final String ARABIC = "ar";
    private static final int FEWEST_LETTERS = 3;

    private final List<Term> terms = new ArrayList<>();
    private final PhraseTrie trie;
    private final PhraseFinder finder;

    private Lexicon(Resource file, String language) {
        boolean arabic = language.equals(ARABIC);
        var builder = new PhraseTrie.Builder();
        var seen = new HashSet<String>();
        for (List<String> row : file.rows(3)) {
            Term term = term(file, row);
            String phrase = arabic ? withoutArticles(term.phrase()) : Folding.fold(term.phrase());
            if (!seen.add(term.topic() + phrase)) {
                throw bad(file, row, "stands twice in this topic, as the lexicon reads it");
            }
            builder.add(phrase, terms.size());
            terms.add(term);
        }
        trie = builder.build();
        finder = new PhraseFinder(trie, arabic ? WordForms.ARABIC_WORD : WordForms.EXACT);
    }

    /** The lexicon of a file with the columns topic id, word or phrase, and "strong" or "weak". */
    static Lexicon load(Resource file, String language) {
        return new Lexicon(file, language);
    }

    List<Term> terms() {
        return terms;
    }

    /** Gives every term of a text, from left to right. */
    void find(String text, Consumer<Term> found) {
        finder.find(FoldedText.of(text), new PhraseFinder.Hits() {
            @Override
            public boolean fits(int node, int firstWord, int lastWord) {
                return true;
            }

            @Override
            public void found(int node, int firstWord, int lastWord, int skipped, boolean bare) {
                for (int term : trie.values(node)) {
                    found.accept(terms.get(term));
                }
            }
        });
    }

    private static Term term(Resource file, List<String> row) {
        MediaTopic topic = MediaTopic.of(row.get(0)).orElseThrow(() -> bad(file, row, "has no such topic id"));
        boolean strong = row.get(2).equals("strong");
        if ((!strong && !row.get(2).equals("weak")) || Folding.fold(row.get(1)).isEmpty()) {
            throw bad(file, row, "needs a word and strong or weak");
        }
        return new Term(topic, row.get(1), strong);
    }

    private static String withoutArticles(String phrase) {
        var words = new ArrayList<String>();
        for (String word : Folding.fold(phrase).split(" ")) {
            boolean article = word.startsWith("ال") && word.length() >= FEWEST_LETTERS + 2;
            words.add(article ? word.substring(2) : word);
        }
        return String.join(" ", words);
    }

    private static IllegalStateException bad(Resource file, List<String> row, String reason) {
        return new IllegalStateException(file.path() + ": \"" + String.join(" ", row) + "\" " + reason);
    }
}
