package io.khabar.standalone.cli;

import io.khabar.standalone.line.OwnFolders;
import picocli.CommandLine.Option;

/** The flags that name folders with labels and words of one's own. */
final class OwnFolderFlags {
    @Option(
            names = "--labels",
            paramLabel = "DIR",
            defaultValue = "",
            description = "Folder with labels of your own, as enrich.labels.dir names it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String labels;

    @Option(
            names = "--words",
            paramLabel = "DIR",
            defaultValue = "",
            description = "Folder with words of your own, as enrich.words.dir names it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String words;

    OwnFolders folders() {
        return new OwnFolders(labels, words);
    }
}
