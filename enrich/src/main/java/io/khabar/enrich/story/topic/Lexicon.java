package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.Folding;
import io.khabar.enrich.story.text.PhraseFinder;
import io.khabar.enrich.story.text.PhraseTrie;
import io.khabar.enrich.story.text.WordForms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The terms of one language, ready to be looked up. */
final class Lexicon {

    private static final String ARABIC = "ar";
    private static final String ARTICLE = "ال";
    private static final int FEWEST_LETTERS = 3;

    private final boolean arabic;
    private final TopicTable table;
    private final Set<String> seen = new HashSet<>();
    private final PhraseTrie.Builder phrases = new PhraseTrie.Builder();
    private final List<Term> terms = new ArrayList<>();
    private final PhraseTrie trie;
    private final PhraseFinder finder;

    private Lexicon(TopicTable table, String language) {
        this.table = table;
        arabic = language.equals(ARABIC);
        table.rows().forEach(this::read);
        table.refuseMistakes();
        trie = phrases.build();
        finder = new PhraseFinder(trie, arabic ? WordForms.ARABIC_WORD : WordForms.EXACT);
    }

    /**
     * The lexicon of a file with the columns topic id, word or phrase, and "strong", "weak" or "none".
     *
     * @param name of the file, for messages
     * @throws BadTopicFileException that tells every line that is no term
     */
    static Lexicon of(String name, String text, String language) {
        return new Lexicon(
                TopicTable.of(name, text, 3, "a topic id, a word or phrase, and strong, weak or none"), language);
    }

    List<Term> terms() {
        return terms;
    }

    /** Gives every term of a text, from left to right. */
    void find(FoldedText text, Consumer<Term> found) {
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
                        found.accept(term);
                    }
                }
            }
        });
    }

    private void read(TopicTable.Row row) {
        Term term = term(row);
        if (term == null) {
            return;
        }
        String phrase = arabic ? withoutArticles(term.phrase()) : Folding.fold(term.phrase());
        if (!seen.add(term.topic() + phrase)) {
            table.bad(
                    row,
                    "stands twice in this topic, as the lexicon reads it (case, accents and articles do not count)");
            return;
        }
        phrases.add(phrase, terms.size());
        terms.add(term);
    }

    private @Nullable Term term(TopicTable.Row row) {
        Optional<Subtopic> subtopic = Subtopics.bundled().of(row.cell(0));
        Optional<MediaTopic> topic = subtopic.map(Subtopic::top).or(() -> MediaTopic.of(row.cell(0)));
        Term.Strength strength = strength(row.cell(2));
        if (topic.isEmpty()) {
            table.bad(row, "has an unknown topic id; expected one of the top level or of subtopics.tsv");
        } else if (Folding.fold(row.cell(1)).isEmpty()) {
            table.bad(row, "has no word; expected a letter or digit");
        } else if (strength == null) {
            table.bad(row, "says neither strong nor weak nor none");
        } else {
            return new Term(topic.get(), subtopic.orElse(null), row.cell(1), strength);
        }
        return null;
    }

    private static Term.@Nullable Strength strength(String word) {
        for (Term.Strength strength : Term.Strength.values()) {
            if (strength.name().toLowerCase(Locale.ROOT).equals(word)) {
                return strength;
            }
        }
        return null;
    }

    /** An article begins with a bare alif: «ألوان» has none, and without its first letters it would be «وأن». */
    private static String withoutArticles(String phrase) {
        var words = new ArrayList<String>();
        for (String word : phrase.strip().split("\\s+")) {
            String folded = Folding.fold(word);
            boolean article = word.startsWith(ARTICLE) && folded.length() >= FEWEST_LETTERS + ARTICLE.length();
            words.add(article ? folded.substring(ARTICLE.length()) : folded);
        }
        return String.join(" ", words).strip();
    }
}
