package io.khabar.enrich.story.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The Arabic model that comes with Khabar; loaded once for all callers, at the first call. */
final class BundledModel {

    private static final String FILE = "/models/ner-ar/model.bin";

    private static @Nullable CrfModel model;

    private BundledModel() {}

    static synchronized CrfModel get() {
        if (model == null) {
            model = load();
        }
        return model;
    }

    private static CrfModel load() {
        try (var stream = BundledModel.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new BadModelException(FILE, "is missing from the program");
            }
            return ModelFile.read(stream.readAllBytes(), FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read from the program", e);
        }
    }
}
