package io.khabar.enrich.story.label;

import io.khabar.enrich.story.text.FoldedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All labels, in sets that count one before the other: a publisher's own, those that were added, the bundled ones. Of the
 * phrases that begin at a word the longest counts, from whichever set; of equally long ones the first set's. Immutable and
 * safe for use by many threads at once.
 */
public final class Labels {

    private static final List<String> LANGUAGES = List.of(
            "ar", "en", "fr", "fa", "ur", "de", "es", "pt", "it", "nl", "pl", "ru", "uk", "cs", "sv", "no", "da", "ro",
            "hu", "el", "tr", "id", "he", "hi", "bn", "ja", "ko", "zh", "fi", "sk", "bg", "hr", "vi", "ckb", "sw");

    private final LabelSet[] sets;
    private final LabelTrie first;

    private Labels(LabelSet... sets) {
        this.sets = sets;
        this.first = sets[0].trie;
    }

    /** The labels that come with Khabar. */
    public static Labels bundled() {
        List<Label> labels = new ArrayList<>();
        for (String language : LANGUAGES) {
            labels.addAll(resource("/labels/" + language + ".tsv"));
        }
        return of(labels);
    }

    /** These labels; where a phrase stands twice, its first kind counts. */
    public static Labels of(List<Label> labels) {
        return new Labels(new LabelSet(labels));
    }

    /** These labels and more, which count before them. The sets of these are shared, not copied. */
    public Labels plus(List<Label> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new LabelSet[sets.length + 1];
        all[0] = new LabelSet(more);
        System.arraycopy(sets, 0, all, 1, sets.length);
        return new Labels(all);
    }

    /** The next word, from this one on, at which a label may begin; the number of words when there is none. Most are ruled out here. */
    public int next(FoldedText text, int from) {
        int word = from;
        while (word < text.size() && !mayBegin(text, word)) {
            word++;
        }
        return word;
    }

    private boolean mayBegin(FoldedText text, int word) {
        int beginning = LabelTrie.beginning(text, word);
        boolean may = first.mayBegin(text, word, beginning);
        for (int i = 1; i < sets.length && !may; i++) {
            may = sets[i].trie.mayBegin(text, word, beginning);
        }
        return may;
    }

    /** The label that begins at a word; null when none does, or when it was taken back. */
    public @Nullable LabelMatch at(FoldedText text, int word) {
        int beginning = LabelTrie.beginning(text, word);
        LabelMatch best = first.longest(text, word, beginning);
        for (int i = 1; i < sets.length; i++) {
            best = longer(best, sets[i].trie.longest(text, word, beginning));
        }
        return best == null || best.label().kind() == LabelKind.NONE ? null : best;
    }

    /** The first one when they are equally long. One of whole words is longer than one that runs into a word. */
    private static @Nullable LabelMatch longer(@Nullable LabelMatch first, @Nullable LabelMatch second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        boolean longer = first.glued() == second.glued() ? second.end() > first.end() : first.glued();
        return longer ? second : first;
    }

    /** True when the folded phrase is of this kind. */
    public boolean is(LabelKind kind, String folded) {
        for (LabelSet set : sets) {
            if (set.phrases(LabelKind.NONE).contains(folded)) {
                return false;
            }
            if (set.phrases(kind).contains(folded)) {
                return true;
            }
        }
        return false;
    }

    /** The folded phrases of a kind. */
    public Set<String> phrases(LabelKind kind) {
        Set<String> phrases = new HashSet<>();
        for (LabelSet set : sets) {
            phrases.addAll(set.phrases(kind));
        }
        phrases.removeIf(phrase -> !is(kind, phrase));
        return phrases;
    }

    private static List<Label> resource(String path) {
        InputStream stream = Labels.class.getResourceAsStream(path);
        if (stream == null) {
            throw new BadLabelException(path + " is missing from the jar");
        }
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return LabelFile.read(path, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
