package io.khabar.enrich.story.words;

import io.khabar.enrich.story.text.SavedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a folder of words: {@code topics/*.tsv} and {@code names/*.tsv}, each in the order of the names. Files that do not
 * end so, and what begins with a dot, are left alone.
 */
public final class WordFolder {

    private static final String FILES = ".tsv";
    private static final String TOPICS = "topics";
    private static final String NAMES = "names";

    private final Path folder;
    private final List<String> mistakes = new ArrayList<>();

    private WordFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads all files of a folder.
     *
     * @throws BadWordsException when the folder is missing, a file cannot be read or lies where none is looked for; the message
     *     tells all mistakes
     */
    public static OwnWords read(Path folder) {
        return new WordFolder(folder).read();
    }

    private OwnWords read() {
        if (Files.isDirectory(folder)) {
            entries(folder).forEach(this::requireKnown);
        } else {
            mistakes.add(folder + " is no folder; expected a folder with the folders topics and names in it");
        }
        var words = new OwnWords(files(TOPICS), files(NAMES));
        if (!mistakes.isEmpty()) {
            throw new BadWordsException(mistakes);
        }
        return words;
    }

    private void requireKnown(Path entry) {
        boolean known = entry.equals(folder.resolve(TOPICS)) || entry.equals(folder.resolve(NAMES));
        if (!known || !Files.isDirectory(entry)) {
            mistakes.add(entry + ": nothing is expected here but the folders topics and names");
        }
    }

    private List<WordFile> files(String name) {
        Path in = folder.resolve(name);
        var files = new ArrayList<WordFile>();
        for (Path file : Files.isDirectory(in) ? entries(in) : List.<Path>of()) {
            if (Files.isDirectory(file)) {
                mistakes.add(file + ": no folder is expected here");
            } else {
                files.add(file(file));
            }
        }
        return files;
    }

    private WordFile file(Path file) {
        String name = String.valueOf(file.getFileName());
        String text = "";
        try {
            text = SavedText.decoded(file.toString(), Files.readAllBytes(file), mistakes);
        } catch (IOException e) {
            mistakes.add(file + ": cannot be read: " + e);
        }
        return new WordFile(name.substring(0, name.length() - FILES.length()), file.toString(), text);
    }

    /** Folders, and files of words. */
    private List<Path> entries(Path in) {
        try (Stream<Path> entries = Files.list(in)) {
            return entries.filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
                    .filter(entry -> Files.isDirectory(entry)
                            || String.valueOf(entry.getFileName()).endsWith(FILES))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            mistakes.add(in + ": cannot be read: " + e);
            return List.of();
        }
    }
}
