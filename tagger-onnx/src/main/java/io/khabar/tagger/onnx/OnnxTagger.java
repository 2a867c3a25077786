package io.khabar.tagger.onnx;

import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.UnusableTaggerException;
import io.khabar.enrich.story.tag.TaggedName;
import java.util.Arrays;
import java.util.List;

/** Sees the persons, places and organisations of a story with a network. Safe for use by many threads at once. */
final class OnnxTagger implements NameTagger {

    /** Name and version of how texts are cut and labels are read; to be raised when either gives other names. */
    private static final String RULES = "onnx-1";

    private final Network network;
    private final SubWords subWords;
    private final ModelConfig config;
    private final String version;

    private OnnxTagger(Network network, SubWords subWords, ModelConfig config, String version) {
        this.network = network;
        this.subWords = subWords;
        this.config = config;
        this.version = version;
    }

    /**
     * Loads a model and tries it.
     *
     * @throws UnusableTaggerException when a file is missing or does not fit the others
     */
    static OnnxTagger load(ModelFolder folder) {
        var config = ModelConfig.read(folder);
        var subWords = SubWordFiles.read(folder);
        var network =
                Network.load(folder.file(ModelFolder.NETWORK), config.labels().size());
        var tagger = new OnnxTagger(network, subWords, config, RULES + ":" + folder.hash(Network.runtime()));
        tagger.tryOut(folder);
        return tagger;
    }

    @Override
    public List<TaggedName> names(StoryText story) {
        int room = config.longest() - 2; // without the marks of beginning and end
        var words = StoryWords.of(story, subWords.words(), room);
        var verdicts = new Verdicts(config.labels(), words.count());
        for (Window window : Window.over(words.sentences(), room)) {
            verdicts.take(window, network.scores(window.ids(subWords)));
        }
        return NameJoiner.names(words.sentences(), verdicts);
    }

    @Override
    public String version() {
        return version;
    }

    /** The longest text of the largest numbers: a network of another vocabulary or length, or too little memory, shows now. */
    private void tryOut(ModelFolder folder) {
        long[] ids = new long[config.longest()];
        Arrays.fill(ids, subWords.largest());
        ids[0] = subWords.first();
        ids[ids.length - 1] = subWords.last();
        try {
            for (float score : network.scores(ids)) {
                if (!Float.isFinite(score)) {
                    throw new IllegalStateException("the network tells scores that are no numbers");
                }
            }
        } catch (IllegalStateException e) {
            throw new UnusableTaggerException(
                    folder.file(ModelFolder.NETWORK) + " cannot be used with the other files of its folder: "
                            + e.getMessage() + "; export model, tokenizer and config together",
                    e);
        }
    }
}
