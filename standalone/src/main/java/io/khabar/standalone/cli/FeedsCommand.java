package io.khabar.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the commands for feeds: says what there is. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Checks, shows and extends the list of feeds that ingest follows, and shows what it reads in a feed.",
            "See ingest/README.md, Feeds.",
            ""
        })
final class FeedsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
