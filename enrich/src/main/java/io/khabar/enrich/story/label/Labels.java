package io.khabar.enrich.story.label;

import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All labels, ready to be looked up. Immutable and safe for use by many threads at once. */
public final class Labels {

    private static final List<String> LANGUAGES = List.of(
            "ar", "en", "fr", "fa", "ur", "de", "es", "pt", "it", "nl", "pl", "ru", "uk", "cs", "sv", "no", "da", "ro",
            "hu", "el", "tr", "id", "he", "hi", "bn", "ja", "ko", "zh");

    private final List<Label> all;
    private final LabelTrie trie = new LabelTrie();
    private final Map<LabelKind, Set<String>> words = new EnumMap<>(LabelKind.class);

    private Labels(List<Label> all) {
        this.all = List.copyOf(all);
        for (Label label : all) {
            words.computeIfAbsent(label.kind(), kind -> new HashSet<>()).add(Folding.fold(label.phrase()));
            if (label.kind().labels()) {
                trie.add(label);
            }
        }
    }

    /** The labels that come with Khabar. */
    public static Labels bundled() {
        List<Label> labels = new ArrayList<>();
        for (String language : LANGUAGES) {
            labels.addAll(resource("/labels/" + language + ".tsv"));
        }
        return new Labels(labels);
    }

    /** These labels; where a phrase stands twice, its first kind counts. */
    public static Labels of(List<Label> labels) {
        return new Labels(labels);
    }

    /** These labels and more, which count before them: a publisher's own. */
    public Labels plus(List<Label> more) {
        List<Label> labels = new ArrayList<>(more);
        labels.addAll(all);
        return new Labels(labels);
    }

    /** The label that begins at a word; null when none does. */
    public @Nullable LabelMatch at(FoldedText text, int word) {
        return trie.longest(text, word);
    }

    /** True when the folded phrase is of this kind. */
    public boolean is(LabelKind kind, String folded) {
        return words.getOrDefault(kind, Set.of()).contains(folded);
    }

    /** The folded phrases of a kind. */
    public Set<String> phrases(LabelKind kind) {
        return Set.copyOf(words.getOrDefault(kind, Set.of()));
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
