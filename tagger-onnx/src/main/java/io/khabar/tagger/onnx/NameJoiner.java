package io.khabar.tagger.onnx;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.tag.TaggedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes names of words. A name goes on with each word of its kind that does not begin another; one that begins with a
 * continuation is a name all the same, for networks call words one by one.
 */
final class NameJoiner {

    private final Verdicts verdicts;
    private final List<TaggedName> names = new ArrayList<>();
    private @Nullable Word first;
    private @Nullable Word last;
    private @Nullable EntityKind kind;
    private float sureness;

    private NameJoiner(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** The names in the order of the text; none goes over the end of a sentence. */
    static List<TaggedName> names(List<List<Word>> sentences, Verdicts verdicts) {
        var joiner = new NameJoiner(verdicts);
        for (List<Word> sentence : sentences) {
            sentence.forEach(joiner::read);
            joiner.end();
        }
        return joiner.names;
    }

    private void read(Word word) {
        NameLabel label = verdicts.label(word);
        if (label == null || label.kind() == null) {
            end();
            return;
        }
        if (label.begins() || label.kind() != kind) {
            end();
            first = word;
            kind = label.kind();
            sureness = 1;
        }
        last = word;
        sureness = Math.min(sureness, verdicts.sureness(word));
    }

    private void end() {
        if (kind != null) {
            Word from = Objects.requireNonNull(first);
            int start = from.start();
            int end = Objects.requireNonNull(last).end();
            names.add(new TaggedName(from.inHeadline(), start, start, end, kind, sureness));
        }
        kind = null;
    }
}
