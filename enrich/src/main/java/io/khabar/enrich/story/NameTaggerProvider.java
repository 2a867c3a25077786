package io.khabar.enrich.story;

import java.nio.file.Path;

/**
 * Brings a tagger that does not come with Khabar. It is found on the class path by {@link java.util.ServiceLoader}, and asked
 * only when the setting {@code enrich.tagger} has its name; making one must cost nothing and load nothing.
 */
public interface NameTaggerProvider {

    /** The name by which it is chosen: lower-case letters and digits. Must differ from "crf" and "none". */
    String name();

    /**
     * Loads a model. The tagger is shared by all threads and lives as long as the process. It need not look at a story's
     * language, nor tell particles from the names that they are written onto: that is done for it.
     *
     * @param model the folder that {@code enrich.tagger.model} names
     * @throws UnusableTaggerException when the model, or what runs it, cannot be used
     */
    NameTagger load(Path model);
}
