package io.khabar.standalone.cli;

import io.khabar.enrich.story.key.CheckedLines;
import io.khabar.enrich.story.key.GazetteerCheck;
import io.khabar.runtime.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files of gazetteer lines without Kafka. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Tells all mistakes of gazetteer files, with file and line.",
            "The lines are checked by themselves, among each other and with the entities that come with Khabar: lines that are",
            "none, bad keys, missing labels, names that stand twice, clash or are too short, weak names that could never link,",
            "unknown contexts, lines out of order. Ends with 0 when there is no mistake, else with 4."
        })
final class GazetteerCheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with one entity a line.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> files;

    @Override
    public Integer call() {
        CheckedLines checked = GazetteerCheck.of(GazetteerInput.read(files), List.of());
        PrintWriter out = spec.commandLine().getOut();
        checked.problems().forEach(out::println);
        int found = checked.problems().size();
        String mistakes = found == 0 ? "no mistakes" : found == 1 ? "1 mistake" : found + " mistakes";
        out.println(checked.lines().size() + " entities read, " + mistakes);
        out.flush();
        return (found == 0 ? ExitCode.OK : ExitCode.SOME_BAD).code();
    }
}
