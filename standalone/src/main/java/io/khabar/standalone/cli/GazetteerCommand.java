package io.khabar.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the commands for the gazetteer: says what there is. */
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Checks, counts and extends the list of people, organisations and places that stories are keyed with.",
            "A file has one entity a line, as JSON, sorted by key: see enrich/README.md, Gazetteer.",
            ""
        })
final class GazetteerCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
