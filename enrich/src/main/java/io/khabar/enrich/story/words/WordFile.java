package io.khabar.enrich.story.words;

import io.khabar.enrich.story.text.Resource;

/**
 * A file of words.
 *
 * @param name without its ending; it says what the words are for. Example: "en"
 * @param path for messages
 * @param text all of it
 */
public record WordFile(String name, String path, String text) {

    /** One that comes with the program. */
    public static WordFile bundled(String folder, String name) {
        var resource = new Resource("/" + folder + "/" + name + ".tsv");
        return new WordFile(name, resource.path(), resource.text());
    }
}
