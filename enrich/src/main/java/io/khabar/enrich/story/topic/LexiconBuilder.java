package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.text.Folding;
import io.khabar.enrich.story.text.PhraseTrie;
import io.khabar.enrich.story.text.RussianWord;
import io.khabar.enrich.story.text.WordForms;
import io.khabar.enrich.story.words.WordFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lexicon of one language from files with the columns topic id, word or phrase, and "strong", "weak" or "none". A
 * line of a later file replaces that of an earlier one with the same top-level topic and phrase.
 */
final class LexiconBuilder {

    private static final String RUSSIAN = "ru";
    private static final String ARTICLE = "ال";
    private static final int FEWEST_LETTERS = 3;

    private final String language;
    private final Subtopics subtopics;
    private final List<String> mistakes;
    private final Map<Key, Term> terms = new LinkedHashMap<>();

    /** A term's top-level topic, and its phrase as the lexicon reads it. */
    private record Key(MediaTopic topic, String phrase) {}

    /** Begins an empty one; what is wrong with lines is added to the mistakes. */
    LexiconBuilder(String language, Subtopics subtopics, List<String> mistakes) {
        this.language = language;
        this.subtopics = subtopics;
        this.mistakes = mistakes;
    }

    LexiconBuilder add(WordFile file) {
        var table = TopicTable.of(file, 3, "a topic id, a word or phrase, and strong, weak or none", mistakes);
        Set<Key> seen = new HashSet<>();
        table.rows().forEach(row -> read(table, row, seen));
        return this;
    }

    Lexicon build() {
        var phrases = new PhraseTrie.Builder();
        var inOrder = new ArrayList<Term>();
        terms.forEach((key, term) -> {
            phrases.add(key.phrase, inOrder.size());
            inOrder.add(term);
        });
        return new Lexicon(inOrder, phrases.build(), forms());
    }

    private WordForms forms() {
        return switch (language) {
            case StoryLanguages.ARABIC -> WordForms.ARABIC_WORD;
            case RUSSIAN -> WordForms.RUSSIAN_WORD;
            default -> WordForms.EXACT;
        };
    }

    /** A phrase as it is looked up. */
    private String folded(String phrase) {
        return switch (language) {
            case StoryLanguages.ARABIC -> withoutArticles(phrase);
            case RUSSIAN ->
                Arrays.stream(Folding.fold(phrase).split(" "))
                        .map(RussianWord::stem)
                        .collect(Collectors.joining(" "));
            default -> Folding.fold(phrase);
        };
    }

    private void read(TopicTable table, TopicTable.Row row, Set<Key> seen) {
        Term term = term(table, row);
        if (term == null) {
            return;
        }
        var key = new Key(term.topic(), folded(term.phrase()));
        if (seen.add(key)) {
            terms.put(key, term);
        } else {
            table.bad(
                    row,
                    "stands twice in this topic, as the lexicon reads it (case, accents, Arabic articles and Russian"
                            + " endings do not count)");
        }
    }

    private @Nullable Term term(TopicTable table, TopicTable.Row row) {
        Optional<Subtopic> subtopic = subtopics.of(row.cell(0));
        Optional<MediaTopic> topic = subtopic.map(Subtopic::top).or(() -> MediaTopic.of(row.cell(0)));
        Term.Strength strength = strength(row.cell(2));
        if (topic.isEmpty()) {
            table.bad(row, "has an unknown topic id; expected one of the top level or of subtopics.tsv");
        } else if (Folding.fold(row.cell(1)).isEmpty()) {
            table.bad(row, "has no word; expected a letter or digit");
        } else if (row.cell(1).indexOf('\uFFFD') >= 0) {
            table.bad(row, "has lost a letter; expected a file saved as UTF-8");
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
