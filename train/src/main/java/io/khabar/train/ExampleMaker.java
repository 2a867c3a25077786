package io.khabar.train;

import io.khabar.enrich.story.tag.FeatureHash;
import io.khabar.enrich.story.tag.NameFeatures;
import io.khabar.enrich.story.tag.NameHits;
import io.khabar.enrich.story.tag.PairFeatures;
import io.khabar.enrich.story.tag.WordType;
import io.khabar.enrich.story.tag.WordTypes;
import java.util.Arrays;
import java.util.List;

/** Turns sentences into examples: the same features as the tagger computes. */
final class ExampleMaker {

    private final FeatureIndex index;
    private final NameHits names;
    private final int[] some = new int[64];
    private final int[] features = new int[1024];
    private int count;

    ExampleMaker(FeatureIndex index, NameHits names) {
        this.index = index;
        this.names = names;
    }

    /** The words of a sentence with edges around. */
    static WordType[] words(WordTypes reader, List<String> tokens) {
        var words = new WordType[tokens.size() + 2 * WordType.REACH];
        for (int i = 0; i < WordType.REACH; i++) {
            words[i] = WordTypes.edge(false);
            words[words.length - 1 - i] = WordTypes.edge(true);
        }
        for (int i = 0; i < tokens.size(); i++) {
            words[i + WordType.REACH] =
                    reader.of(tokens.get(i), 0, tokens.get(i).length());
        }
        return words;
    }

    /**
     * Makes an example.
     *
     * @param story for each token the hashes that the story gives
     */
    Example make(WordType[] words, TaggedSentence sentence, int[][] story) {
        int length = sentence.tokens().size();
        var all = new int[length][];
        var lexical = new int[length];
        var storyFrom = new int[length];
        var hits = new int[length];
        names.mark(words, length, hits);
        for (int i = 0; i < length; i++) {
            count = 0;
            PairFeatures.write(words, i + WordType.REACH, some);
            addWords(words, i, true);
            add(some, 0, PairFeatures.LEXICAL);
            lexical[i] = count;
            addWords(words, i, false);
            add(some, PairFeatures.LEXICAL, PairFeatures.COUNT);
            add(some, 0, NameFeatures.write(hits, i, length, words[i + WordType.REACH], some));
            storyFrom[i] = count;
            add(story[i], 0, story[i].length);
            all[i] = Arrays.copyOf(features, count);
        }
        return new Example(all, lexical, storyFrom, numbers(words, length), joints(words, length), tags(sentence));
    }

    private void addWords(WordType[] words, int token, boolean lexical) {
        for (int offset = -WordType.REACH; offset <= WordType.REACH; offset++) {
            WordType word = words[token + WordType.REACH + offset];
            int from = lexical ? 0 : word.lexical();
            int to = lexical ? word.lexical() : word.features().length;
            for (int i = from; i < to; i++) {
                if (word.reach()[i] >= Math.abs(offset)) {
                    features[count++] = index.add(FeatureHash.at(word.features()[i], offset));
                }
            }
        }
    }

    private void add(int[] hashes, int from, int to) {
        for (int i = from; i < to; i++) {
            features[count++] = index.add(hashes[i]);
        }
    }

    private static int[] numbers(WordType[] words, int length) {
        var numbers = new int[length + 2];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = words[i + WordType.REACH - 1].number();
        }
        return numbers;
    }

    private static int[] joints(WordType[] words, int length) {
        var joints = new int[length];
        for (int i = 0; i < length; i++) {
            joints[i] = words[i + WordType.REACH].joint();
        }
        return joints;
    }

    private static byte[] tags(TaggedSentence sentence) {
        var tags = new byte[sentence.tags().size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = (byte) sentence.tags().get(i).number();
        }
        return tags;
    }
}
