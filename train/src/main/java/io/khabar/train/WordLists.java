package io.khabar.train;

import io.khabar.enrich.story.text.Folding;
import io.khabar.enrich.story.text.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists of words that come with the trainer, as bits on the words of a lexicon; new words are added at its end. */
final class WordLists {

    /** Names of the lists; the place of a name is its bit. */
    static final List<String> LISTS = List.of(
            "given-names", "family-names", "offices", "person-words", "organisation-words", "place-words", "speech");

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> bits = new ArrayList<>();

    WordLists(List<String> known) {
        words = new ArrayList<>(known);
        for (String word : known) {
            numbers.put(word, bits.size());
            bits.add(0);
        }
        for (int list = 0; list < LISTS.size(); list++) {
            for (String line : new Resource("/lists/" + LISTS.get(list) + ".txt").lines()) {
                for (String word : line.split(" +")) {
                    add(Folding.fold(word), 1 << list);
                }
            }
        }
    }

    private void add(String word, int bit) {
        if (word.isEmpty() || word.indexOf(' ') >= 0) {
            return;
        }
        Integer number = numbers.get(word);
        if (number == null) {
            numbers.put(word, words.size());
            words.add(word);
            bits.add(bit);
        } else {
            bits.set(number, bits.get(number) | bit);
        }
    }

    List<String> words() {
        return words;
    }

    short[] bits() {
        var all = new short[bits.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = bits.get(i).shortValue();
        }
        return all;
    }
}
