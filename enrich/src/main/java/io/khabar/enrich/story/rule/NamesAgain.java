package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees the names that a rule has told once wherever else the story has them, and the last words of persons' names alone. */
final class NamesAgain {

    /** So that a list of thousands of people is read in time. */
    private static final int MOST_WITH_ONE_FIRST_WORD = 32;

    private static final int EDGES = 1 << 12;

    /** By {@link io.khabar.enrich.story.text.FoldedText#hash(int)} of the first word. */
    private final Map<Integer, List<FoundName>> byFirstWord = new HashMap<>();

    private final Map<Integer, FoundName> byLastWord = new HashMap<>();
    /** What the hashes of first and last words end with, so that most other words are passed over at once. */
    private final BitSet edges = new BitSet(EDGES);

    private final Set<Long> spellings = new HashSet<>();
    private final boolean cased;

    NamesAgain(List<FoundName> names, Writing writing) {
        cased = writing != Writing.ONE_CASE;
        for (FoundName name : names) {
            if (spellings.add(spelling(name))) {
                add(name);
            }
        }
    }

    private void add(FoundName name) {
        List<FoundName> others = byFirstWord.computeIfAbsent(hash(name, name.first()), h -> new ArrayList<>());
        if (others.size() < MOST_WITH_ONE_FIRST_WORD) {
            others.add(name);
        }
        if (name.kind() == EntityKind.PERSON) {
            byLastWord.putIfAbsent(hash(name, name.last()), name);
        }
        edges.set(hash(name, name.first()) & (EDGES - 1));
        edges.set(hash(name, name.last()) & (EDGES - 1));
    }

    private static long spelling(FoundName name) {
        long hash = FoldedText.EMPTY_HASH;
        for (int word = name.first(); word <= name.last(); word++) {
            hash = name.field().text().hash(word, hash);
        }
        return hash;
    }

    /** Goes over the words of a field that no name has yet. */
    void read(ReadField field, FoundNames found) {
        int word = 0;
        while (word < field.size()) {
            int hash = field.text().hash(word);
            word = edges.get(hash & (EDGES - 1)) ? read(field, word, hash, found) : word + 1;
        }
    }

    /** Reads the name that begins at a word; the word to go on with. */
    private int read(ReadField field, int word, int hash, FoundNames found) {
        FoundName name = nameAt(field, word, hash);
        if (name != null && found.isFree(word, word + name.length() - 1)) {
            found.add(word, word + name.length() - 1, name.kind(), name.sureness(), name.rule());
            return word + name.length();
        }
        if (found.isFree(word, word)) {
            surname(field, word, found);
        }
        return word + 1;
    }

    private @Nullable FoundName nameAt(ReadField field, int word, int hash) {
        for (FoundName name : byFirstWord.getOrDefault(hash, List.of())) {
            if (isAt(name, field, word)) {
                return name;
            }
        }
        return null;
    }

    private void surname(ReadField field, int word, FoundNames found) {
        FoundName name = byLastWord.get(field.text().hash(word));
        if (name != null && isSame(name, name.last(), field, word) && standsAlone(field, word)) {
            found.add(word, word, EntityKind.PERSON, FoundNames.LIKELY, name.rule());
        }
    }

    private boolean standsAlone(ReadField field, int word) {
        if (!cased) {
            return field.gap(word) != Gap.HYPHEN
                    && field.has(word + 1, Role.SPEECH)
                    && field.gap(word + 1) == Gap.SPACE;
        }
        boolean before = field.gap(word) == Gap.SPACE && field.isNameWord(word - 1) && !isTitle(field, word - 1);
        boolean after = field.gap(word + 1) == Gap.SPACE && field.isNameWord(word + 1);
        boolean joined = field.gap(word) == Gap.HYPHEN || field.gap(word + 1) == Gap.HYPHEN;
        return field.isNameWord(word) && !before && !after && !joined;
    }

    private static boolean isTitle(ReadField field, int word) {
        return field.hasAny(word, Role.BEFORE_PERSON);
    }

    private static boolean isAt(FoundName name, ReadField field, int word) {
        if (word + name.length() > field.size()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            boolean joined = i == 0 || field.gap(word + i) == name.field().gap(name.first() + i);
            if (!joined || !isSame(name, name.first() + i, field, word + i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(FoundName name, int part, ReadField field, int word) {
        return name.field().text().hash(part) == field.text().hash(word)
                && name.field().text().word(part).equals(field.text().word(word));
    }

    private static int hash(FoundName name, int word) {
        return name.field().text().hash(word);
    }
}
