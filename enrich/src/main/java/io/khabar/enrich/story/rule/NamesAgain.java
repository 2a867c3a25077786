package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sees the names that a rule has told once wherever else the story has them, and the last words of persons' names alone. */
final class NamesAgain {

    /** By {@link io.khabar.enrich.story.text.FoldedText#hash(int)} of the first word. */
    private final Map<Integer, List<FoundName>> byFirstWord = new HashMap<>();

    private final Map<Integer, FoundName> byLastWord = new HashMap<>();
    private final boolean cased;

    NamesAgain(List<FoundName> names, Writing writing) {
        cased = writing != Writing.ONE_CASE;
        for (FoundName name : names) {
            byFirstWord.computeIfAbsent(hash(name, name.first()), h -> new ArrayList<>()).add(name);
            if (name.kind() == EntityKind.PERSON) {
                byLastWord.putIfAbsent(hash(name, name.last()), name);
            }
        }
    }

    /** Goes over the words of a field that no name has yet. */
    void read(ReadField field, FoundNames found) {
        for (int word = 0; word < field.size(); word++) {
            int first = word;
            FoundName name = byFirstWord.getOrDefault(field.text().hash(word), List.of()).stream()
                    .filter(known -> isAt(known, field, first))
                    .findFirst()
                    .orElse(null);
            if (name != null && found.isFree(word, word + name.length() - 1)) {
                found.add(word, word + name.length() - 1, name.kind(), name.sureness(), name.rule());
                word += name.length() - 1;
            } else if (found.isFree(word, word)) {
                surname(field, word, found);
            }
        }
    }

    private void surname(ReadField field, int word, FoundNames found) {
        FoundName name = byLastWord.get(field.text().hash(word));
        if (name != null && isSame(name, name.last(), field, word) && standsAlone(field, word)) {
            found.add(word, word, EntityKind.PERSON, FoundNames.LIKELY, name.rule());
        }
    }

    private boolean standsAlone(ReadField field, int word) {
        if (!cased) {
            return field.gap(word) != Gap.HYPHEN && field.has(word + 1, Role.SPEECH) && field.gap(word + 1) == Gap.SPACE;
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
        return name.field() != field || name.first() != word;
    }

    private static boolean isSame(FoundName name, int part, ReadField field, int word) {
        return name.field().text().hash(part) == field.text().hash(word)
                && name.field().text().word(part).equals(field.text().word(word));
    }

    private static int hash(FoundName name, int word) {
        return name.field().text().hash(word);
    }
}
