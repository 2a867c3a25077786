package io.khabar.train;

import java.util.List;
import java.util.Locale;

/** The end of the corpus, kept from training to measure on: the last sentences that hold {@link #SHARE} of all tokens. */
record DevCut(List<TaggedSentence> train, List<TaggedSentence> dev) {

    static final double SHARE = 0.12;

    static DevCut of(List<TaggedSentence> all) {
        double wanted = tokens(all) * SHARE;
        int from = all.size();
        long held = 0;
        while (held < wanted) {
            held += all.get(--from).tokens().size();
        }
        return new DevCut(all.subList(0, from), all.subList(from, all.size()));
    }

    private static long tokens(List<TaggedSentence> sentences) {
        return sentences.stream()
                .mapToLong(sentence -> sentence.tokens().size())
                .sum();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d sentences (%d tokens) to learn from, the last %d (%d tokens) to measure on",
                train.size(),
                tokens(train),
                dev.size(),
                tokens(dev));
    }
}
