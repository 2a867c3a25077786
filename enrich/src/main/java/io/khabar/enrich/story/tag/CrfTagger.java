package io.khabar.enrich.story.tag;

import io.khabar.enrich.story.StoryText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tags Arabic news text with a {@link CrfModel}. Safe for use by many threads at once; each call has its own work area. */
public final class CrfTagger {

    private final CrfModel model;

    /** With a model. */
    public CrfTagger(CrfModel model) {
        this.model = model;
    }

    /**
     * With the model that comes with Khabar; loaded once for all callers.
     *
     * @throws BadModelException when the model's file is missing or damaged
     */
    public static CrfTagger bundled() {
        return new CrfTagger(BundledModel.get());
    }

    /** Name and hash of the model; the same version and text always give the same names. */
    public String version() {
        return model.version();
    }

    /** The persons, organisations and places of a story, in the order of its text, the headline first. */
    public List<TaggedName> names(StoryText story) {
        var fields = new ArrayList<Tokens>();
        if (story.headline() != null) {
            fields.add(Tokenizer.cut(story.headline()));
        }
        fields.add(Tokenizer.cut(story.body()));
        WordTypes reader = model.reader();
        var sentences = new ArrayList<Sentence>();
        for (Tokens field : fields) {
            for (int i = 0; i < field.sentences(); i++) {
                sentences.add(Sentence.of(model, reader, field, i));
            }
        }
        var passes = TwoPasses.over(model, sentences);
        return new NameReader(passes).read(fields, sentences);
    }

    /** Tags the tokens of one sentence by itself. */
    public List<Tag> tag(List<String> tokens) {
        return tagAll(List.of(tokens)).get(0);
    }

    /** Tags the sentences of a file in their order, each with what the twelve before and after it tell. */
    public List<List<Tag>> tagAll(List<List<String>> sentences) {
        var made = sentences(sentences);
        return tags(made, TwoPasses.over(model, made));
    }

    /** Tags sentences, each by itself alone, and tells how sure each tag is. */
    public List<Tagged> tagEach(List<List<String>> sentences) {
        var made = sentences(sentences);
        var passes = TwoPasses.firstOnly(model, made);
        var tags = tags(made, passes);
        var each = new ArrayList<Tagged>();
        for (int i = 0; i < sentences.size(); i++) {
            int from = passes.firstOf(i) * Tag.COUNT;
            int to = passes.firstOf(i + 1) * Tag.COUNT;
            each.add(new Tagged(tags.get(i), Arrays.copyOfRange(passes.marginals(), from, to)));
        }
        return each;
    }

    private List<Sentence> sentences(List<List<String>> sentences) {
        WordTypes reader = model.reader();
        return sentences.stream()
                .map(tokens -> Sentence.of(model, reader, tokens))
                .toList();
    }

    private static List<List<Tag>> tags(List<Sentence> sentences, TwoPasses passes) {
        var all = new ArrayList<List<Tag>>();
        for (int i = 0; i < sentences.size(); i++) {
            var tags = new ArrayList<Tag>();
            for (int at = passes.firstOf(i); at < passes.firstOf(i + 1); at++) {
                tags.add(Tag.of(passes.tags()[at]));
            }
            all.add(tags);
        }
        return all;
    }
}
