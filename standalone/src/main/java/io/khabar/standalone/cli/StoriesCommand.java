package io.khabar.standalone.cli;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.sink.file.StoryFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts or prints the stories that the sink has written. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = "Counts the stories in the sink's finished files below a folder, or prints them as JSON lines.")
final class StoriesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The sink's output folder (sink.output.dir, or --out of the demo).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(names = "--json", description = "Print each story as a line of JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new KhabarException(
                    ExitCode.NO_INPUT,
                    "There is no folder " + folder + ". Name the output folder of a sink or of a demo.");
        }
        PrintWriter out = spec.commandLine().getOut();
        StoryFiles files = new StoryFiles(folder);
        try {
            if (json) {
                files.forEach((file, story) -> out.println(story));
            } else {
                StoryFiles.Counts counts = files.describe();
                out.println(counts.files() + " files, " + counts.stories() + " stories, " + counts.bytes() + " bytes");
            }
        } catch (IOException e) {
            throw new KhabarException(ExitCode.NO_INPUT, "The files in " + folder + " cannot be read: " + e, e);
        }
        out.flush();
        return ExitCode.OK.code();
    }
}
