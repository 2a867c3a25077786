package io.khabar.standalone.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.khabar.runtime.SettingTypes;
import io.khabar.standalone.demo.Demo;
import io.khabar.standalone.demo.DemoOptions;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the demo. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the whole line over seed files: an embedded Kafka broker and schema registry, ingest, enrich and sink.",
            "Prints the stories that came out. Running it again over the same seeds adds nothing.",
            "With --live the seeds appear one after the other in feeds on a local web server, which ingest follows."
        })
final class DemoCommand implements Callable<Integer> {
    private static final String OUT = "khabar-out";
    private static final String LIVE_OUT = "khabar-out/live";
    private static final String PACE = "100ms";

    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "Seed files and folders. Default: the seeds/ that come with Khabar.")
    private @Nullable List<Path> seeds;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for stories, broker data and state. Default: " + OUT + "; with --live " + LIVE_OUT + ".")
    private @Nullable Path out;

    @Mixin
    private final OwnFolderFlags own = new OwnFolderFlags();

    @Option(
            names = "--live",
            description =
                    "Show stories as they come: publish the seeds in feeds on a local web server, and follow them.")
    private boolean live;

    @Option(
            names = "--pace",
            paramLabel = "DURATION",
            description = "With --live: time between two articles, such as 100ms or 1s. Default: " + PACE + ".")
    private @Nullable String pace;

    @Option(names = "--keep", description = "Leave the line up, and print its addresses.")
    private boolean keep;

    @Option(
            names = "--port",
            defaultValue = "0",
            description = "Port of the embedded broker; 0: a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--registry-port",
            defaultValue = "0",
            description = "Port of the embedded registry; 0: a free one. Default: ${DEFAULT-VALUE}.")
    private int registryPort;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long the line may take to settle. Default: ${DEFAULT-VALUE}.")
    private int timeout;

    @Option(names = "--verbose", description = "Also print the log of the stages.")
    private boolean verbose;

    DemoCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!verbose) {
            ((Logger) LoggerFactory.getLogger("io.khabar")).setLevel(Level.WARN);
        }
        Instant begun =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        DemoOptions options = new DemoOptions(
                seeds == null ? List.of(Seeds.bundled()) : seeds,
                out == null ? Path.of(live ? LIVE_OUT : OUT) : out,
                own.folders(),
                keep,
                port,
                registryPort,
                Duration.ofSeconds(timeout),
                pace());
        return new Demo(options, System.out, clock, begun).run().code();
    }

    private @Nullable Duration pace() {
        if (!live && pace != null) {
            throw new ParameterException(spec.commandLine(), "--pace is for --live.");
        }
        try {
            return live ? SettingTypes.duration(pace == null ? PACE : pace) : null;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--pace: expected a duration such as 100ms or 1s, found \"" + pace + "\"", e);
        }
    }
}
