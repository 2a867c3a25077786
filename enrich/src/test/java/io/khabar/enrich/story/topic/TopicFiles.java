package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.words.WordFile;
import java.util.ArrayList;
import java.util.List;

/** Reads texts as files of topics. */
final class TopicFiles {

    private static final Subtopics SUBTOPICS =
            Subtopics.of(List.of(WordFile.bundled("topics", Subtopics.NAME)), new ArrayList<>());

    private final List<String> mistakes = new ArrayList<>();

    static WordFile file(String name, String text) {
        return new WordFile(name, name + ".tsv", text);
    }

    /** A lexicon that comes with Khabar. */
    static Lexicon bundled(String language) {
        return new TopicFiles()
                .lexicon(language, WordFile.bundled("topics", language).text());
    }

    /** What was wrong with the files so far. */
    List<String> mistakes() {
        return mistakes;
    }

    Lexicon lexicon(String language, String... texts) {
        var lexicon = new LexiconBuilder(language, SUBTOPICS, mistakes);
        for (String text : texts) {
            lexicon.add(file(language, text));
        }
        return lexicon.build();
    }

    Sections sections(String... texts) {
        var files = new ArrayList<WordFile>();
        for (String text : texts) {
            files.add(file("sections", text));
        }
        return Sections.of(files, SUBTOPICS, mistakes);
    }

    Subtopics subtopics(String text) {
        return Subtopics.of(List.of(file("subtopics", text)), mistakes);
    }
}
