package io.khabar.standalone.cli;

import io.khabar.ingest.seed.ProgressView;
import io.khabar.ingest.seed.ReplayOptions;
import io.khabar.ingest.seed.SeedReplay;
import io.khabar.ingest.seed.Speed;
import io.khabar.runtime.Settings;
import io.khabar.runtime.StageRunner;
import io.khabar.standalone.text.Terminal;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes seed files. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes seed files and folders: .txt, .html, .json and .jsonl, each also .gz and .zst; - is standard input.",
            "Replaying the same seeds again changes nothing downstream."
        })
final class ReplayCommand implements Callable<Integer> {
    private final SettingFlags flags;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Seed files and folders; - is standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> paths;

    @Option(
            names = "--speed",
            defaultValue = "max",
            description =
                    "max, realtime or a factor such as 10x, by the articles' own dates. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String speed;

    @Option(names = "--limit", paramLabel = "N", description = "Publish at most so many articles.")
    private @Nullable Long limit;

    @Option(names = "--from", paramLabel = "DATE", description = "Only articles of this date or later (ISO 8601, UTC).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only articles before this date (ISO 8601, UTC).")
    private @Nullable String to;

    @Option(names = "--loop", description = "Begin again at the end, until stopped.")
    private boolean loop;

    @Option(names = "--dry-run", description = "Read and report, publish nothing; needs no broker.")
    private boolean dryRun;

    ReplayCommand(SettingFlags flags, Clock clock) {
        this.flags = flags;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        ReplayOptions options = options();
        Settings settings = flags.read(spec.commandLine().getParseResult());
        PrometheusMeterRegistry meters = StageCommand.meters();
        ProgressView view = ProgressView.of(System.err, Terminal.isThere());
        SeedReplay replay = new SeedReplay(settings, options, meters, clock, view);
        return new StageRunner(settings, meters).run(replay).code();
    }

    private ReplayOptions options() {
        try {
            return new ReplayOptions(
                    paths,
                    Speed.parse(speed),
                    limit,
                    from == null ? null : ReplayOptions.date(from),
                    to == null ? null : ReplayOptions.date(to),
                    loop,
                    dryRun);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
