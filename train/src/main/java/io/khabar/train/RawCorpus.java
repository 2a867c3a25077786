package io.khabar.train;

import io.khabar.enrich.story.text.WordFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Raw texts as numbers of folded words, the most frequent word first; rarer words are left out as -1.
 *
 * @param words the words that occur often enough
 * @param counts how often each
 * @param texts each a run of numbers
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for arithmetic; never compared or changed
record RawCorpus(List<String> words, int[] counts, List<int[]> texts) {

    private static final int LONGEST = 40;

    static RawCorpus of(List<String[]> texts, int atLeast) {
        var all = new HashMap<String, int[]>();
        var folded = new ArrayList<String[]>();
        for (String[] text : texts) {
            var words = fold(text);
            folded.add(words);
            for (String word : words) {
                all.computeIfAbsent(word, w -> new int[1])[0]++;
            }
        }
        List<Map.Entry<String, int[]>> often = all.entrySet().stream()
                .filter(entry -> entry.getValue()[0] >= atLeast)
                .sorted(Comparator.comparingInt((Map.Entry<String, int[]> entry) -> -entry.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .toList();
        var numbers = new HashMap<String, Integer>();
        often.forEach(entry -> numbers.put(entry.getKey(), numbers.size()));
        return new RawCorpus(
                often.stream().map(Map.Entry::getKey).toList(),
                often.stream().mapToInt(entry -> entry.getValue()[0]).toArray(),
                folded.stream().map(words -> numbers(words, numbers)).toList());
    }

    private static int[] numbers(String[] words, Map<String, Integer> numbers) {
        var text = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            text[i] = numbers.getOrDefault(words[i], -1);
        }
        return text;
    }

    private static String[] fold(String[] text) {
        var letters = new char[LONGEST];
        var words = new ArrayList<String>(text.length);
        for (String word : text) {
            int length = WordFolder.fold(word, 0, word.length(), letters);
            if (length > 0) {
                words.add(new String(letters, 0, length).intern());
            }
        }
        return words.toArray(new String[0]);
    }
}
