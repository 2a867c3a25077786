package io.khabar.standalone.cli;

import io.khabar.ingest.list.OpmlWriter;
import io.khabar.runtime.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the list as OPML. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the list as OPML 2.0, each feed in outlines of its tags.",
            "`khabar feeds import` makes the same list of it."
        })
final class FeedsExportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private FeedsFile file;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(OpmlWriter.write(file.read()));
        out.flush();
        return ExitCode.OK.code();
    }
}
