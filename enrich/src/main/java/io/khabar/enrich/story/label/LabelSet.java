package io.khabar.enrich.story.label;

import io.khabar.enrich.story.text.Folding;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The labels of some files, ready to be looked up; where a phrase stands twice, its first kind counts. */
final class LabelSet {

    final LabelTrie trie = new LabelTrie();
    private final Map<LabelKind, Set<String>> phrases = new EnumMap<>(LabelKind.class);

    LabelSet(List<Label> labels) {
        for (Label label : labels) {
            if (label.kind().labels()) {
                trie.add(label);
            }
            phrases.computeIfAbsent(label.kind(), kind -> new HashSet<>()).add(Folding.fold(label.phrase()));
        }
    }

    /** The folded phrases that are called so. */
    Set<String> phrases(LabelKind kind) {
        return phrases.getOrDefault(kind, Set.of());
    }
}
