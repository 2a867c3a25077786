package io.khabar.train;

import io.khabar.enrich.story.tag.CrfTagger;
import io.khabar.enrich.story.tag.Tag;
import io.khabar.enrich.story.tag.Tagged;
import java.util.ArrayList;
import java.util.List;

/**
 * A tagger's scores on sentences that it has not seen.
 *
 * @param alone each sentence by itself
 * @param together all sentences in their order, each with the twelve before and after it
 * @param groups in groups of {@link #GROUP} sentences that know nothing of each other
 */
record TaggerScores(Score alone, Score together, Score groups) {

    static final int GROUP = 12;

    static TaggerScores of(CrfTagger tagger, List<TaggedSentence> dev) {
        var tokens = dev.stream().map(TaggedSentence::tokens).toList();
        List<List<Tag>> grouped = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from += GROUP) {
            grouped.addAll(tagger.tagAll(tokens.subList(from, Math.min(tokens.size(), from + GROUP))));
        }
        return new TaggerScores(
                Score.of(dev, tagger.tagEach(tokens).stream().map(Tagged::tags).toList()),
                Score.of(dev, tagger.tagAll(tokens)),
                Score.of(dev, grouped));
    }
}
