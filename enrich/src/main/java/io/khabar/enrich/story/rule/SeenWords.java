package io.khabar.enrich.story.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How else a field has the words of its names. Compares {@link io.khabar.enrich.story.text.FoldedText#hash(int)}. */
final class SeenWords {

    private final ReadField field;
    private final Set<Integer> alone = new HashSet<>();
    private @Nullable Set<Integer> small;

    SeenWords(ReadField field, List<Run> runs) {
        this.field = field;
        for (Run run : runs) {
            if (run.first() == run.last()) {
                alone.add(field.text().hash(run.first()));
            }
        }
    }

    /** True when the field has the word in capitals without another name beside it. */
    boolean isAlone(int word) {
        return alone.contains(field.text().hash(word));
    }

    /** True when the field has the word in small letters, too. */
    boolean isSmall(int word) {
        if (small == null) {
            small = small();
        }
        return small.contains(field.text().hash(word));
    }

    private Set<Integer> small() {
        var words = new HashSet<Integer>();
        for (int word = 0; word < field.size(); word++) {
            if (field.shape(word) == Shape.LOWER) {
                words.add(field.text().hash(word));
            }
        }
        return words;
    }
}
