package io.khabar.enrich.story.words;

import io.khabar.enrich.story.hash.Digest;
import java.util.List;

/**
 * Files of words that are added to the bundled ones.
 *
 * @param topics lexicons, publishers' sections and topics below the top level, by name
 * @param names what persons, organisations and places are told by, by name
 */
public record OwnWords(List<WordFile> topics, List<WordFile> names) {

    /** No more than the bundled words. */
    public static final OwnWords NONE = new OwnWords(List.of(), List.of());

    private static final int VERSION_DIGITS = 8;

    public OwnWords {
        topics = List.copyOf(topics);
        names = List.copyOf(names);
    }

    /** What is added to the version of the bundled words: "+words." and 8 hex digits that tell these files from others; empty without files. */
    public static String version(List<WordFile> files) {
        var digest = new Digest();
        files.forEach(file -> digest.add(file.name()).add(file.text()));
        return files.isEmpty() ? "" : "+words." + digest.hex().substring(0, VERSION_DIGITS);
    }
}
