package io.khabar.enrich.story.label;

import io.khabar.enrich.story.text.FoldedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reads label files: one label a line, its kind, a tab and its phrase; blank lines and lines that begin with # are for people. */
public final class LabelFile {

    private static final int LONGEST_PHRASE = 80;

    private final String name;

    private LabelFile(String name) {
        this.name = name;
    }

    /**
     * Reads a file to its end.
     *
     * @param name of the file, for messages
     * @throws BadLabelException when a line is not a label; the message says file, line and what was expected
     * @throws UncheckedIOException when the file cannot be read
     */
    public static List<Label> read(String name, Reader reader) {
        List<Label> labels = new ArrayList<>();
        try {
            var lines = new BufferedReader(reader);
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    labels.add(new LabelFile(name).label(line, number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read to its end", e);
        }
        return labels;
    }

    private Label label(String line, int number) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw bad(number, "no tab in «" + line + "»; expected a kind, a tab and a phrase");
        }
        String phrase = line.substring(tab + 1).strip();
        var words = FoldedText.of(phrase);
        if (phrase.indexOf('\t') >= 0 || words.size() < 1 || phrase.length() > LONGEST_PHRASE) {
            throw bad(
                    number,
                    "«" + phrase + "» is no phrase; expected 1 to " + LONGEST_PHRASE
                            + " characters, a letter or digit among them, and no tab");
        }
        return new Label(kind(line.substring(0, tab), number), phrase, words.size());
    }

    private LabelKind kind(String label, int number) {
        LabelKind kind = LabelKind.of(label);
        if (kind == null) {
            throw bad(
                    number,
                    "unknown kind «" + label + "»; expected one of "
                            + Arrays.stream(LabelKind.values())
                                    .map(LabelKind::label)
                                    .collect(Collectors.joining(", ")));
        }
        return kind;
    }

    private BadLabelException bad(int number, String what) {
        return new BadLabelException(name + ":" + number + ": " + what);
    }
}
