package io.khabar.standalone.cli;

import io.khabar.enrich.story.key.CheckedLines;
import io.khabar.enrich.story.key.GazetteerCheck;
import io.khabar.enrich.story.key.GazetteerFile;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.schemas.Topics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds entities to the line that runs. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Adds entities to the line that runs; new stories carry their keys within seconds.",
            "A line takes the place of the one that came with Khabar or was added before. All lines are checked first, with what",
            "was added before, too: when one is bad, each mistake is told, nothing is added, and the exit code is 2."
        })
final class GazetteerAddCommand implements Callable<Integer> {
    private final SettingFlags flags;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with one entity a line, sorted by key.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> files;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private WaitLimit wait;

    GazetteerAddCommand(SettingFlags flags, Clock clock) {
        this.flags = flags;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<GazetteerFile> input = GazetteerInput.read(files);
        refuse(GazetteerCheck.of(input, List.of())); // mistakes of the files need no broker
        Settings settings = flags.read(spec.commandLine().getParseResult());
        PrintWriter out = spec.commandLine().getOut();
        new AddedLines(settings, wait, clock).change((topic, before) -> {
            CheckedLines checked = GazetteerCheck.of(input, before.values());
            refuse(checked);
            Map<String, String> changed = new TreeMap<>(checked.lines());
            changed.entrySet().removeIf(line -> line.getValue().equals(before.get(line.getKey())));
            topic.add(changed);
            changed.keySet().forEach(key -> out.println((before.containsKey(key) ? "changed: " : "added: ") + key));
            out.println(changed.size() + " of " + checked.lines().size() + " entities sent to "
                    + Topics.GAZETTEER.name() + "; the others stood there already");
        });
        out.flush();
        return ExitCode.OK.code();
    }

    private static void refuse(CheckedLines checked) {
        if (!checked.problems().isEmpty()) {
            throw new KhabarException(ExitCode.USAGE, "Nothing was added:\n" + String.join("\n", checked.problems()));
        }
    }
}
