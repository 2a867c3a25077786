package io.khabar.tagger.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.enrich.story.UnusableTaggerException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model's configuration says of the network.
 *
 * @param labels what the network can call a word, in the order of its outputs
 * @param longest most sub-words that it reads at once, with the two that mark beginning and end
 */
record ModelConfig(List<NameLabel> labels, int longest) {

    private static final int MOST = 512;
    private static final int FEWEST = 3;

    ModelConfig {
        labels = List.copyOf(labels);
    }

    /**
     * Reads {@code config.json} and, for the length, {@code tokenizer_config.json}.
     *
     * @throws UnusableTaggerException when labels are missing, or none is for persons, places or organisations
     */
    static ModelConfig read(ModelFolder folder) {
        JsonNode config = folder.json(ModelFolder.CONFIG);
        List<String> names = names(folder, config.path("id2label"));
        List<NameLabel> labels = names.stream().map(NameLabel::parse).toList();
        if (labels.stream().allMatch(label -> label.kind() == null)) {
            throw new UnusableTaggerException(folder.file(ModelFolder.CONFIG)
                    + " names no person, place or organisation among the labels (id2label): " + String.join(", ", names)
                    + "; expected such as B-PER, I-LOC, B-ORG");
        }
        double stated = Math.min(
                config.path("max_position_embeddings").asDouble(MOST),
                folder.jsonIfAny(ModelFolder.TOKENIZER_CONFIG)
                        .path("model_max_length")
                        .asDouble(MOST));
        if (stated < FEWEST) {
            throw new UnusableTaggerException(folder.file(ModelFolder.CONFIG) + " or "
                    + ModelFolder.TOKENIZER_CONFIG + " says that the network reads " + (long) stated
                    + " sub-words at once; expected " + FEWEST + " at least");
        }
        return new ModelConfig(labels, (int) Math.min(MOST, stated));
    }

    private static List<String> names(ModelFolder folder, JsonNode id2label) {
        var names = new ArrayList<String>();
        while (id2label.path(String.valueOf(names.size())).isTextual()) {
            names.add(id2label.path(String.valueOf(names.size())).asText());
        }
        if (names.isEmpty() || names.size() != id2label.size()) {
            throw new UnusableTaggerException(folder.file(ModelFolder.CONFIG)
                    + " must have the labels under id2label, numbered from 0 without a gap; "
                    + (names.isEmpty() ? "there are none" : "label " + names.size() + " is missing"));
        }
        return names;
    }
}
