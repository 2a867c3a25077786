package io.khabar.enrich.story.topic;

import com.ibm.icu.util.ULocale;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.hash.Digest;
import io.khabar.enrich.story.words.OwnWords;
import io.khabar.enrich.story.words.WordFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All words by which topics are told: a lexicon for each language, and what publishers call their sections. Immutable; threads share it. */
public final class TopicWords {

    private static final String FOLDER = "topics";
    private static final int VERSION_DIGITS = 12;
    private static final List<String> LANGUAGES =
            List.of("ar", "de", "en", "es", "fa", "fr", "hi", "id", "ru", "tr", "ur");

    private final Map<String, Lexicon> lexicons = new HashMap<>();
    private final Sections sections;
    private final String version;
    private final Digest digest = new Digest();

    private TopicWords(List<WordFile> own) {
        List<String> mistakes = new ArrayList<>();
        Subtopics subtopics = Subtopics.of(files(Subtopics.NAME, true, own), mistakes);
        sections = Sections.of(files(Sections.NAME, true, own), subtopics, mistakes);
        for (String language : languages(own, mistakes)) {
            var lexicon = new LexiconBuilder(language, subtopics, mistakes);
            files(language, LANGUAGES.contains(language), own).forEach(lexicon::add);
            lexicons.put(language, lexicon.build());
        }
        if (!mistakes.isEmpty()) {
            throw new BadTopicFileException(mistakes);
        }
        version = digest.hex().substring(0, VERSION_DIGITS) + OwnWords.version(own);
    }

    /** Those that come with Khabar; loaded once for all callers, at the first call. */
    static TopicWords bundled() {
        return Bundled.WORDS;
    }

    /**
     * Those that come with Khabar and some that were added: files named by a language, {@code sections} or {@code subtopics}. A
     * language without a bundled lexicon gets one of its own.
     *
     * @throws BadTopicFileException that tells every bad line of all files
     */
    public static TopicWords with(List<WordFile> own) {
        return own.isEmpty() ? bundled() : new TopicWords(own);
    }

    /** The lexicon of the story's language; null when there is none. */
    @Nullable
    Lexicon lexicon(StoryText story) {
        return lexicons.get(StoryLanguages.of(story));
    }

    Sections sections() {
        return sections;
    }

    /** Changes with each letter of the files. */
    public String version() {
        return version;
    }

    /** The bundled one is first, so that the others count before it. */
    private List<WordFile> files(String name, boolean bundled, List<WordFile> own) {
        var files = new ArrayList<WordFile>();
        if (bundled) {
            files.add(WordFile.bundled(FOLDER, name));
            digest.add(files.get(0).text());
        }
        own.stream().filter(file -> file.name().equals(name)).forEach(files::add);
        return files;
    }

    private static Set<String> languages(List<WordFile> own, List<String> mistakes) {
        var known = Set.of(ULocale.getISOLanguages());
        var languages = new TreeSet<>(LANGUAGES);
        for (WordFile file : own) {
            if (known.contains(file.name())) {
                languages.add(file.name());
            } else if (!file.name().equals(Sections.NAME) && !file.name().equals(Subtopics.NAME)) {
                mistakes.add(file.path() + ": «" + file.name()
                        + "» is no language; expected sections, subtopics or the code of a language, such as ar or en");
            }
        }
        return languages;
    }

    private static final class Bundled {
        private static final TopicWords WORDS = new TopicWords(List.of());
    }
}
