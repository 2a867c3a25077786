package io.khabar.enrich.story.keyword;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes a keyword line apart: at its delimiters, or where it has none by what stands side by side in the story, by which
 * words always keep company in the line, and by Arabic grammar. Repeats, sections and navigation words are left out.
 */
public final class KeywordReader {

    private static final int MOST_TIMES = 4;
    private static final String DELIMITERS = ",،؛;|#•·/\t\n";

    private final Labels labels;

    /** A reader that knows navigation words from these labels. */
    public KeywordReader(Labels labels) {
        this.labels = labels;
    }

    /**
     * The keywords in the order in which they first stand in the line.
     *
     * @param line without its label
     * @param story the folded lines of the story, its headline too
     */
    public List<String> read(String line, List<FoldedText> story) {
        return readAll(line, story).keywords();
    }

    /** The keywords, and how many phrases were left out because they name a section of the site. */
    public Keywords readAll(String line, List<FoldedText> story) {
        String letters = ArabicLetters.unified(line);
        Map<String, String> phrases = new LinkedHashMap<>();
        Set<String> sections = new HashSet<>();
        List<String> parts = divided(letters);
        for (String part : parts.size() > 1 ? parts : recovered(letters, story)) {
            add(phrases, sections, part);
        }
        return new Keywords(List.copyOf(phrases.values()), sections.size());
    }

    /**
     * What a keyword line holds.
     *
     * @param keywords in the order in which they first stand in the line
     * @param sections how many different phrases were left out because they name a section of the site
     */
    public record Keywords(List<String> keywords, int sections) {

        public Keywords {
            keywords = List.copyOf(keywords);
        }
    }

    private static List<String> divided(String line) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= line.length(); at++) {
            boolean delimiter =
                    at == line.length() || DELIMITERS.indexOf(line.charAt(at)) >= 0 || isSpacedDash(line, at);
            if (delimiter) {
                parts.add(line.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private static boolean isSpacedDash(String line, int at) {
        boolean dash = "-–—".indexOf(line.charAt(at)) >= 0;
        return dash && at > 0 && at + 1 < line.length() && line.charAt(at - 1) == ' ' && line.charAt(at + 1) == ' ';
    }

    private List<String> recovered(String line, List<FoldedText> story) {
        var words = FoldedText.of(line);
        List<String> folded = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            folded.add(words.word(i));
        }
        int count = period(folded);
        boolean[] joined = new Joints(folded.subList(0, count), story, labels).joined();
        List<String> phrases = new ArrayList<>();
        int first = 0;
        for (int word = 1; word <= count; word++) {
            if (word == count || !joined[word]) {
                phrases.add(line.substring(words.start(first), words.end(word - 1)));
                first = word;
            }
        }
        return phrases;
    }

    /** How many words come before the whole list begins again; all of them when it does not. */
    private static int period(List<String> words) {
        int size = words.size();
        for (int times = MOST_TIMES; times > 1; times--) {
            int period = size / times;
            boolean whole = period > 0 && size % times == 0;
            if (whole && words.subList(0, size - period).equals(words.subList(period, size))) {
                return period;
            }
        }
        return size;
    }

    private void add(Map<String, String> phrases, Set<String> sections, String phrase) {
        String folded = Folding.fold(phrase);
        boolean section = folded.indexOf(' ') > 0 && isNavigation(folded.substring(0, folded.indexOf(' ')));
        if (section || isNavigation(folded)) {
            sections.add(folded);
        } else if (!folded.isEmpty()) {
            phrases.putIfAbsent(folded, phrase.replace('_', ' ').strip());
        }
    }

    private boolean isNavigation(String folded) {
        return labels.is(LabelKind.NAVIGATION, folded);
    }
}
