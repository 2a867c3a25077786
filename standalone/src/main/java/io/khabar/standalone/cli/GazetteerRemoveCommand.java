package io.khabar.standalone.cli;

import io.khabar.enrich.story.key.RemovalCheck;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes back what was added to the line that runs. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Takes back what was added for entities of the line that runs.",
            "Each is again what comes with Khabar, or gone. What is the context of others that stay, or what they were merged into,",
            "is not taken back: each mistake is told, nothing is changed, and the exit code is 2."
        })
final class GazetteerRemoveCommand implements Callable<Integer> {
    private final SettingFlags flags;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "KEY", arity = "1..*", description = "For example org:tram-guild.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> keys;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private WaitLimit wait;

    GazetteerRemoveCommand(SettingFlags flags, Clock clock) {
        this.flags = flags;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = flags.read(spec.commandLine().getParseResult());
        PrintWriter out = spec.commandLine().getOut();
        new AddedLines(settings, wait, clock).change((topic, before) -> {
            List<String> unknown =
                    keys.stream().filter(key -> !before.containsKey(key)).toList();
            if (!unknown.isEmpty()) {
                throw new KhabarException(
                        ExitCode.USAGE,
                        "Nothing was taken back: no line was added for " + String.join(", ", unknown) + ".");
            }
            List<String> problems = RemovalCheck.of(keys, before);
            if (!problems.isEmpty()) {
                throw new KhabarException(ExitCode.USAGE, "Nothing was taken back:\n" + String.join("\n", problems));
            }
            topic.remove(keys);
            keys.forEach(key -> out.println("taken back: " + key));
        });
        out.flush();
        return ExitCode.OK.code();
    }
}
