package io.khabar.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the commands for dead letters: says what there is. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Lists what the stages refused, and sends it again once its fault is mended.",
            "A dead letter is named by its place in the topic, as `list` shows it: partition:offset, for example 3:41.",
            "`khabar read news.dead-letter.v1` prints all that is known of each.",
            ""
        })
final class DeadLettersCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
