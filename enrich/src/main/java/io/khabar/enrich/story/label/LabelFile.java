package io.khabar.enrich.story.label;

import io.khabar.enrich.story.clean.Mojibake;
import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.Folding;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads label files: one label a line, its kind, a tab and its phrase; blank lines and lines that begin with # are for
 * people. All of a file is read before its mistakes are told.
 */
public final class LabelFile {

    private static final int LONGEST_PHRASE = 80;
    private static final char LOST_LETTER = '\uFFFD';

    private final String name;
    private final List<String> mistakes;
    private final List<Label> labels = new ArrayList<>();
    private final Map<String, List<Line>> lines = new HashMap<>();

    private LabelFile(String name, List<String> mistakes) {
        this.name = name;
        this.mistakes = mistakes;
    }

    /**
     * Reads a file to its end.
     *
     * @param name of the file, for messages
     * @throws BadLabelException when lines are not labels; the message says of each file, line and what was expected
     * @throws UncheckedIOException when the file cannot be read
     */
    public static List<Label> read(String name, Reader reader) {
        var text = new StringWriter();
        try {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read to its end", e);
        }
        List<String> mistakes = new ArrayList<>();
        List<Label> labels = parse(name, text.toString(), mistakes);
        if (!mistakes.isEmpty()) {
            throw new BadLabelException(mistakes);
        }
        return labels;
    }

    /**
     * The labels of a file's text.
     *
     * @param mistakes where each bad line is told
     */
    static List<Label> parse(String name, String text, List<String> mistakes) {
        var file = new LabelFile(name, mistakes);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                file.read(line, i + 1);
            }
        }
        return file.labels;
    }

    private void read(String line, int number) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            bad(number, "no tab in «" + line + "»; expected a kind, a tab and a phrase");
            return;
        }
        String phrase = line.substring(tab + 1).strip();
        LabelKind kind = kind(line.substring(0, tab), number);
        if (isPhrase(phrase, number) && kind != null && isAlone(kind, phrase, number)) {
            labels.add(new Label(kind, phrase, FoldedText.of(phrase).size()));
        }
    }

    private boolean isPhrase(String phrase, int number) {
        if (phrase.indexOf('\t') >= 0
                || phrase.length() > LONGEST_PHRASE
                || Folding.fold(phrase).isEmpty()) {
            bad(
                    number,
                    "«" + phrase + "» is no phrase; expected 1 to " + LONGEST_PHRASE
                            + " characters, a letter or digit among them, and no tab");
            return false;
        }
        String meant = Mojibake.mended(phrase);
        if (phrase.indexOf(LOST_LETTER) >= 0 || !meant.equals(phrase)) {
            bad(
                    number,
                    "«" + phrase + "» was decoded in the wrong encoding before it was saved; expected "
                            + (meant.equals(phrase) ? "a phrase without U+FFFD" : "«" + meant + "»"));
            return false;
        }
        return true;
    }

    private @Nullable LabelKind kind(String label, int number) {
        LabelKind kind = LabelKind.of(label);
        if (kind == null) {
            bad(
                    number,
                    "unknown kind «" + label + "»; expected one of "
                            + Arrays.stream(LabelKind.values())
                                    .map(LabelKind::label)
                                    .collect(Collectors.joining(", ")));
        }
        return kind;
    }

    /** A phrase labels one thing in a file. Words to be known, such as agencies, compete neither with labels nor with each other. */
    private boolean isAlone(LabelKind kind, String phrase, int number) {
        List<Line> earlier = lines.computeIfAbsent(Folding.fold(phrase), folded -> new ArrayList<>(1));
        for (Line line : earlier) {
            if (line.kind.competesWith(kind)) {
                bad(
                        number,
                        "«" + phrase + "» is called " + kind.label() + " here and " + line.kind.label() + " in line "
                                + line.number + "; expected one kind (spellings that fold to the same are one phrase)");
                return false;
            }
        }
        earlier.add(new Line(number, kind));
        return true;
    }

    private void bad(int number, String what) {
        mistakes.add(name + ":" + number + ": " + what);
    }

    private record Line(int number, LabelKind kind) {}
}
