package io.khabar.standalone.cli;

import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.Settings;
import io.khabar.runtime.TopicScan;
import io.khabar.standalone.line.TopicReader;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.apache.kafka.common.config.ConfigDef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the committed records of a topic as JSON lines. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the committed records of a topic, from its beginning to its present end, as JSON lines:",
            "{\"topic\", \"partition\", \"offset\", \"key\", \"value\"}."
        })
final class ReadCommand implements Callable<Integer> {
    private final SettingFlags flags;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "TOPIC", description = "For example news.story.enriched.v1.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String topic;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "9223372036854775807",
            description = "Stop after so many records.",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    private long limit;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private WaitLimit wait;

    ReadCommand(SettingFlags flags, Clock clock) {
        this.flags = flags;
        this.clock = clock;
    }

    static ConfigDef define() {
        return CommonSettings.define();
    }

    @Override
    public Integer call() {
        Settings settings = flags.read(spec.commandLine().getParseResult());
        PrintWriter out = spec.commandLine().getOut();
        TopicScan scan = wait.brokers(settings, clock);
        SchemasCommand.withRegistry(
                settings, registry -> new TopicReader(scan, registry).read(topic, limit, out::println));
        out.flush();
        return 0;
    }
}
