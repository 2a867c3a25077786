package io.khabar.enrich.story.topic;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The Arabic model of topics that comes with Khabar; loaded once for all callers, at the first call. */
final class BundledTopicModel {

    private static final String FILE = "/models/topics-ar/model.bin";
    private static final TopicModel MODEL = load();

    private BundledTopicModel() {}

    static TopicModel get() {
        return MODEL;
    }

    private static TopicModel load() {
        try (var stream = BundledTopicModel.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new BadTopicFileException(FILE + " is missing from the program; build it again");
            }
            return TopicModelFile.read(stream.readAllBytes(), FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read from the program", e);
        }
    }
}
