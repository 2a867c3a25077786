package io.khabar.standalone.cli;

import io.khabar.ingest.list.CheckedList;
import io.khabar.ingest.list.FeedList;
import io.khabar.ingest.list.FeedListReader;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the list of feeds. */
final class FeedsFile {
    static final String OPTION = "--file";

    @Option(
            names = OPTION,
            paramLabel = "FILE",
            defaultValue = "feeds.yaml",
            description = "The list of feeds. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    Path path() {
        return file;
    }

    /** @throws KhabarException NO_INPUT when there is none, USAGE when it has mistakes */
    FeedList read() {
        if (Files.notExists(file)) {
            throw new KhabarException(
                    ExitCode.NO_INPUT,
                    "There is no list of feeds at " + file + ". Name yours with " + OPTION
                            + ", or begin one with khabar feeds add.");
        }
        CheckedList checked = FeedListReader.read(file);
        if (!checked.mistakes().isEmpty()) {
            throw new KhabarException(
                    ExitCode.USAGE, "The list of feeds has mistakes:\n" + String.join("\n", checked.mistakes()));
        }
        return checked.list();
    }
}
