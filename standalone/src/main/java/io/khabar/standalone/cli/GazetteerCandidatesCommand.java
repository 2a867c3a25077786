package io.khabar.standalone.cli;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Settings;
import io.khabar.runtime.TopicScan;
import io.khabar.schemas.Topics;
import io.khabar.standalone.gazetteer.Candidate;
import io.khabar.standalone.gazetteer.CandidateCounts;
import io.khabar.standalone.line.TopicReader;
import io.khabar.standalone.text.Table;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the names that stories have and the gazetteer does not know. */
@Command(
        name = "candidates",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the names that stories have and the gazetteer does not know.",
            "Those of most stories in the last 30 days come first. Whoever is worth a key of its own gets a line, and",
            "`khabar gazetteer add` makes it known."
        })
final class GazetteerCandidatesCommand implements Callable<Integer> {
    private static final List<Integer> WIDTHS = List.of(9, 9, 12, 9, 40, 60);

    private final SettingFlags flags;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--stories",
            paramLabel = "N",
            defaultValue = "2",
            description = "Names that at least so many stories have. Default: ${DEFAULT-VALUE}.")
    private int stories;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "The most names. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private WaitLimit wait;

    GazetteerCandidatesCommand(SettingFlags flags, Clock clock) {
        this.flags = flags;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = flags.read(spec.commandLine().getParseResult());
        PrintWriter out = spec.commandLine().getOut();
        TopicScan scan = wait.brokers(settings, clock);
        CandidateCounts counts = new CandidateCounts();
        SchemasCommand.withRegistry(
                settings,
                registry ->
                        new TopicReader(scan, registry).read(Topics.CANDIDATES.name(), Long.MAX_VALUE, counts::add));
        print(counts.atLeast(stories), out);
        out.flush();
        return ExitCode.OK.code();
    }

    private void print(List<Candidate> candidates, PrintWriter out) {
        Table table = new Table(WIDTHS).row("stories", "mentions", "kind", "language", "name", "last headline");
        candidates.stream()
                .limit(limit)
                .forEach(one -> table.row(
                        String.valueOf(one.stories()),
                        String.valueOf(one.mentions()),
                        one.kind(),
                        one.language(),
                        one.surface(),
                        one.headline()));
        table.lines().forEach(out::println);
        out.println(candidates.size() + " names in " + stories + " stories or more; shown: "
                + Math.min(limit, candidates.size()));
    }
}
