package io.khabar.enrich.story.label;

import io.khabar.enrich.story.hash.Digest;
import io.khabar.enrich.story.text.SavedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a folder of label files that somebody has put beside the bundled ones: {@code *.tsv} for the pages of every
 * publisher, {@code publishers/<publisher>.tsv} for one publisher's. Files of other names, and what begins with a dot, are left alone.
 */
public final class LabelFolder {

    private static final String FILES = ".tsv";
    private static final String PUBLISHERS = "publishers";
    private static final int VERSION_DIGITS = 8;

    private final Path folder;
    private final List<String> mistakes = new ArrayList<>();
    private final Digest digest = new Digest();
    private int files;

    private LabelFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads all files of a folder, in the order of their names.
     *
     * @throws BadLabelException when the folder is missing, or a file or line of it cannot be used; the message tells all mistakes
     */
    public static ExtraLabels read(Path folder) {
        return new LabelFolder(folder).read();
    }

    private ExtraLabels read() {
        if (!Files.isDirectory(folder)) {
            throw new BadLabelException(folder + " is no folder; expected a folder with *.tsv files of labels");
        }
        List<Label> common = new ArrayList<>();
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry)) {
                requirePublishers(entry);
            } else {
                common.addAll(labels(entry));
            }
        }
        Map<String, List<Label>> publishers = publishers();
        if (!mistakes.isEmpty()) {
            throw new BadLabelException(mistakes);
        }
        return files == 0
                ? ExtraLabels.NONE
                : new ExtraLabels(common, publishers, digest.hex().substring(0, VERSION_DIGITS));
    }

    private void requirePublishers(Path entry) {
        if (!entry.equals(folder.resolve(PUBLISHERS))) {
            mistakes.add(entry + ": no folder is expected here but " + PUBLISHERS);
        }
    }

    private Map<String, List<Label>> publishers() {
        Path own = folder.resolve(PUBLISHERS);
        Map<String, List<Label>> publishers = new HashMap<>();
        for (Path file : Files.isDirectory(own) ? entries(own) : List.<Path>of()) {
            if (Files.isDirectory(file)) {
                mistakes.add(file + ": no folder is expected here");
            } else if (publishers.putIfAbsent(publisher(file), labels(file)) != null) {
                mistakes.add(file + ": another file is for the publisher «" + publisher(file) + "», too; expected one");
            }
        }
        return publishers;
    }

    private static String publisher(Path file) {
        String name = file.getFileName().toString();
        return PublisherKey.of(name.substring(0, name.length() - FILES.length()));
    }

    /** Folders, and files with labels. */
    private List<Path> entries(Path in) {
        try (Stream<Path> entries = Files.list(in)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .filter(entry -> Files.isDirectory(entry)
                            || entry.getFileName().toString().endsWith(FILES))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            mistakes.add(in + ": cannot be read: " + e);
            return List.of();
        }
    }

    private List<Label> labels(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            digest.add(folder.relativize(file).toString().replace('\\', '/'))
                    .add(HexFormat.of().formatHex(bytes));
            files++;
            String name = file.toString();
            return LabelFile.parse(name, SavedText.decoded(name, bytes, mistakes), mistakes);
        } catch (IOException e) {
            mistakes.add(file + ": cannot be read: " + e);
            return List.of();
        }
    }
}
