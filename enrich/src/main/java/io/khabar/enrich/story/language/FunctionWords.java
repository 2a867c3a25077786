package io.khabar.enrich.story.language;

import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.PhraseFinder;
import io.khabar.enrich.story.text.PhraseTrie;
import io.khabar.enrich.story.text.Resource;
import io.khabar.enrich.story.text.WordForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The small words of each language: "the", «من». They tell apart what letters alone do not, such as Malay and Indonesian. */
final class FunctionWords {

    static final Resource FILE = new Resource("/language/function-words.tsv");

    private final PhraseTrie trie;
    private final PhraseFinder finder;
    private final int count;

    private FunctionWords(List<List<String>> rows, Map<String, Integer> places) {
        count = places.size();
        var builder = new PhraseTrie.Builder();
        for (List<String> row : rows) {
            Integer place = places.get(row.get(0));
            if (place == null) {
                throw new IllegalStateException("function-words.tsv: no line of languages.tsv: " + row.get(0));
            }
            for (String word : row.get(1).split(" ")) {
                builder.add(word, place);
            }
        }
        trie = builder.build();
        finder = new PhraseFinder(trie, WordForms.EXACT);
    }

    /** The words that come with Khabar, of these languages in this order. */
    static FunctionWords bundled(List<NewsLanguage> languages) {
        Map<String, Integer> places = new HashMap<>();
        languages.forEach(language -> places.put(language.tag(), places.size()));
        return new FunctionWords(FILE.rows(2), places);
    }

    /** How many words of the text each language has, in the order of the languages. */
    int[] counts(String text) {
        int[] counts = new int[count];
        finder.find(FoldedText.of(text), new PhraseFinder.Hits() {
            @Override
            public boolean fits(int node, int firstWord, int lastWord) {
                return true;
            }

            @Override
            public void found(int node, int firstWord, int lastWord, int skipped, boolean bare) {
                for (int language : trie.values(node)) {
                    counts[language]++;
                }
            }
        });
        return counts;
    }
}
