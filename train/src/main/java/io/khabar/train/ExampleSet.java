package io.khabar.train;

import java.util.Arrays;
import java.util.List;

/** All examples of one training, with the features that were seen often enough. */
final class ExampleSet {

    private static final int OFTEN = 2;

    private final List<Example> examples;
    private final int[] hashes;

    private ExampleSet(List<Example> examples, int[] hashes) {
        this.examples = examples;
        this.hashes = hashes;
    }

    /** Leaves out the features that were seen only once. */
    static ExampleSet of(List<Example> made, FeatureIndex index) {
        var numbers = new int[index.size()];
        var hashes = new int[index.size()];
        int kept = 0;
        for (int number = 0; number < numbers.length; number++) {
            boolean often = index.count(number) >= OFTEN;
            numbers[number] = often ? kept : -1;
            if (often) {
                hashes[kept++] = index.hash(number);
            }
        }
        return new ExampleSet(
                made.stream().map(example -> renumbered(example, numbers)).toList(), Arrays.copyOf(hashes, kept));
    }

    private static Example renumbered(Example example, int[] numbers) {
        for (int token = 0; token < example.length(); token++) {
            int[] features = example.features()[token];
            int lexical = 0;
            int story = 0;
            int kept = 0;
            for (int i = 0; i < features.length; i++) {
                lexical = i == example.lexical()[token] ? kept : lexical;
                story = i == example.story()[token] ? kept : story;
                if (numbers[features[i]] >= 0) {
                    features[kept++] = numbers[features[i]];
                }
            }
            story = example.story()[token] == features.length ? kept : story;
            example.features()[token] = Arrays.copyOf(features, kept);
            example.lexical()[token] = lexical;
            example.story()[token] = story;
        }
        return example;
    }

    List<Example> examples() {
        return examples;
    }

    /** The hashes of the features by number. */
    int[] hashes() {
        return hashes;
    }
}
