package io.khabar.standalone.cli;

import io.khabar.ingest.list.CheckedList;
import io.khabar.ingest.list.FeedListReader;
import io.khabar.runtime.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks lists of feeds without Kafka. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Tells all mistakes of a list of feeds, with file and line.",
            "Unknown keys, bad URLs, feeds that stand twice, bad intervals, languages and countries, values of the wrong type.",
            "Ends with 0 when there is no mistake, else with 4."
        })
final class FeedsCheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Lists of feeds, as feeds.yaml.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> files;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int found = 0;
        int feeds = 0;
        for (Path file : files) {
            CheckedList checked = FeedListReader.read(file);
            checked.mistakes().forEach(out::println);
            found += checked.mistakes().size();
            feeds += checked.list().feeds().size();
        }
        String mistakes = found == 0 ? "no mistakes" : found == 1 ? "1 mistake" : found + " mistakes";
        out.println((feeds == 1 ? "1 feed read, " : feeds + " feeds read, ") + mistakes);
        out.flush();
        return (found == 0 ? ExitCode.OK : ExitCode.SOME_BAD).code();
    }
}
