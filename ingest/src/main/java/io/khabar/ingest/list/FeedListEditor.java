package io.khabar.ingest.list;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds feeds to a list's file and leaves all else in it as it is, comments and order too. */
public final class FeedListEditor {
    private static final List<String> INDENTS = List.of("  ", "", "    ", "   ", " ");

    private FeedListEditor() {}

    /** Makes a feed of a URL; the defaults of Khabar hold for it. Empty: it is no absolute http or https URL, or has a user. */
    public static Optional<Feed> feed(String url) {
        CheckedList read = FeedListReader.read("", FeedListWriter.file(new FeedList(List.of())) + entry(url));
        return read.list().feeds().stream()
                .findFirst()
                .filter(feed -> read.mistakes().isEmpty());
    }

    private static String entry(String url) {
        return "  - " + FeedKeys.URL + ": " + FeedListWriter.quoted(url) + "\n";
    }

    /**
     * Adds those feeds that the file does not have. A file that is not there is made.
     *
     * @return the feeds that were added
     * @throws KhabarException USAGE when the file has mistakes or cannot be added to, NO_INPUT and NO_OUTPUT when it cannot be
     *     read or written; it is then as it was
     */
    public static List<Feed> add(Path file, List<Feed> feeds) {
        String text = Files.exists(file) ? FeedListReader.text(file) : "";
        CheckedList before = FeedListReader.read(file.toString(), text);
        if (!before.mistakes().isEmpty()) {
            throw new KhabarException(
                    ExitCode.USAGE,
                    "Nothing was added, for the list has mistakes:\n" + String.join("\n", before.mistakes()));
        }
        Set<String> known =
                before.list().feeds().stream().map(Feed::key).collect(Collectors.toCollection(HashSet::new));
        List<Feed> added = feeds.stream().filter(feed -> known.add(feed.key())).toList();
        if (!added.isEmpty()) {
            write(file, with(file, text, before.list(), added));
        }
        return added;
    }

    /** How the file is indented is found by trying: what is read back must be the feeds before and those added. */
    private static String with(Path file, String text, FeedList before, List<Feed> added) {
        String ended = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        List<String> heads = before.feeds().isEmpty() ? List.of(FeedKeys.FEEDS + ":\n", "") : List.of("");
        Set<String> wanted = keys(before.feeds());
        wanted.addAll(keys(added));
        for (String head : heads) {
            for (String indent : INDENTS) {
                String candidate = ended + head + FeedListWriter.entries(added).indent(indent.length() - 2);
                CheckedList read = FeedListReader.read(file.toString(), candidate);
                boolean whole = read.list().feeds().size() == wanted.size()
                        && keys(read.list().feeds()).equals(wanted);
                if (read.mistakes().isEmpty() && whole) {
                    return candidate;
                }
            }
        }
        throw new KhabarException(
                ExitCode.USAGE,
                "Nothing was added, for " + file + " does not end with its list of feeds. Put these lines into it:\n"
                        + FeedListWriter.entries(added));
    }

    private static Set<String> keys(List<Feed> feeds) {
        return feeds.stream().map(Feed::key).collect(Collectors.toCollection(HashSet::new));
    }

    /** In one step: whoever reads the file meanwhile sees all of the old or all of the new. */
    private static void write(Path file, String text) {
        Path whole = file.toAbsolutePath();
        Path made = whole.resolveSibling(whole.getFileName() + ".new");
        try {
            Files.writeString(made, text);
            Files.move(made, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new KhabarException(ExitCode.NO_OUTPUT, file + " cannot be written: " + e, e);
        }
    }
}
