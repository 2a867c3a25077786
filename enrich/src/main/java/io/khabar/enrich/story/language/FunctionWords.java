package io.khabar.enrich.story.language;

import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.PhraseFinder;
import io.khabar.enrich.story.text.PhraseTrie;
import io.khabar.enrich.story.text.Resource;
import io.khabar.enrich.story.text.WordForms;
import java.util.List;

/** The small words of each language: "the", «من». */
final class FunctionWords {

    private final List<String> languages;
    private final List<Script> scripts;
    private final PhraseTrie trie;
    private final PhraseFinder finder;

    private FunctionWords(List<List<String>> rows) {
        languages = rows.stream().map(row -> row.get(0)).toList();
        scripts = rows.stream().map(row -> Script.of(row.get(1).codePointAt(0))).toList();
        var builder = new PhraseTrie.Builder();
        for (int language = 0; language < rows.size(); language++) {
            for (String word : rows.get(language).get(1).split(" ")) {
                builder.add(word, language);
            }
        }
        trie = builder.build();
        finder = new PhraseFinder(trie, WordForms.EXACT);
    }

    static FunctionWords bundled() {
        return new FunctionWords(new Resource("/language/function-words.tsv").rows(2));
    }

    /** Counts the words of each language of a script. */
    Scores score(Script script, FoldedText text) {
        var scores = new Scores(text.size());
        finder.find(text, new PhraseFinder.Hits() {
            @Override
            public boolean fits(int node, int firstWord, int lastWord) {
                return true;
            }

            @Override
            public void found(int node, int firstWord, int lastWord, int skipped, boolean bare) {
                for (int language : trie.values(node)) {
                    if (scripts.get(language) == script) {
                        scores.add(languages.get(language), Scores.WORD);
                    }
                }
            }
        });
        return scores;
    }
}
