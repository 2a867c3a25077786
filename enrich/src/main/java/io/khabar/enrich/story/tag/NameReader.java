package io.khabar.enrich.story.tag;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.text.WordFolder;
import java.util.ArrayList;
import java.util.List;

/** Reads the names out of a story's tags and finds their places in its text. */
final class NameReader {

    private final TwoPasses passes;
    private final List<TaggedName> names = new ArrayList<>();

    NameReader(TwoPasses passes) {
        this.passes = passes;
    }

    /**
     * The names.
     *
     * @param fields the headline, when there is one, and the body
     * @param sentences of all fields in their order
     */
    List<TaggedName> read(List<Tokens> fields, List<Sentence> sentences) {
        int sentence = 0;
        for (int field = 0; field < fields.size(); field++) {
            Tokens tokens = fields.get(field);
            boolean inHeadline = field < fields.size() - 1;
            for (int i = 0; i < tokens.sentences(); i++, sentence++) {
                read(inHeadline, tokens, tokens.firstOf(i), sentences.get(sentence), passes.firstOf(sentence));
            }
        }
        return names;
    }

    private void read(boolean inHeadline, Tokens tokens, int firstToken, Sentence sentence, int from) {
        int length = sentence.length();
        for (int first = 0; first < length; first++) {
            EntityKind kind = tag(from + first).kind();
            if (kind != null && tag(from + first).begins()) {
                int last = first;
                float sureness = sureness(from + first);
                while (last + 1 < length && tag(from + last + 1).continues()) {
                    sureness = Math.min(sureness, sureness(from + ++last));
                }
                int start = tokens.start(firstToken + first);
                int end = tokens.end(firstToken + last);
                int name = WordFolder.skip(
                        tokens.text(), start, end, sentence.type(first).cut());
                names.add(new TaggedName(inHeadline, start, name, end, kind, sureness));
            }
        }
    }

    private Tag tag(int token) {
        return Tag.of(passes.tags()[token]);
    }

    private float sureness(int token) {
        return passes.marginals()[token * Tag.COUNT + passes.tags()[token]];
    }
}
