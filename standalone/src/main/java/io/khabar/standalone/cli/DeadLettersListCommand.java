package io.khabar.standalone.cli;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Settings;
import io.khabar.runtime.TopicScan;
import io.khabar.standalone.deadletter.DeadLetterTopic;
import io.khabar.standalone.deadletter.KeptLetter;
import io.khabar.standalone.text.Table;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what the stages refused. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists what the stages refused, by partition and offset, and how many there are of each reason.")
final class DeadLettersListCommand implements Callable<Integer> {
    private static final List<Integer> WIDTHS = List.of(14, 20, 7, 20, 60, 120);

    private final SettingFlags flags;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final LetterChoice choice = new LetterChoice();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "The most lines; all are counted. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private WaitLimit wait;

    DeadLettersListCommand(SettingFlags flags, Clock clock) {
        this.flags = flags;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = flags.read(spec.commandLine().getParseResult());
        TopicScan scan = wait.brokers(settings, clock);
        List<KeptLetter> letters = new ArrayList<>();
        SchemasCommand.withRegistry(
                settings,
                registry -> new DeadLetterTopic(scan, settings.registryClient()).read(kept -> {
                    if (choice.has(kept)) {
                        letters.add(kept.withoutValue());
                    }
                }));
        letters.sort(KeptLetter.BY_PLACE);
        print(letters);
        return ExitCode.OK.code();
    }

    private void print(List<KeptLetter> letters) {
        PrintWriter out = spec.commandLine().getOut();
        Table table = new Table(WIDTHS).row("place", "refused", "stage", "reason", "record", "message");
        letters.stream().limit(limit).forEach(kept -> row(table, kept));
        table.lines().forEach(out::println);
        Map<String, Long> reasons = letters.stream()
                .collect(Collectors.groupingBy(
                        kept -> kept.letter().getStage() + " " + kept.letter().getReason(),
                        TreeMap::new,
                        Collectors.counting()));
        reasons.forEach((reason, count) -> out.println(printable(reason) + ": " + count));
        out.println(letters.size() + " dead letters; shown: " + Math.min(limit, letters.size()));
        out.flush();
    }

    private static void row(Table table, KeptLetter kept) {
        table.row(
                kept.place(),
                kept.letter().getRefused().truncatedTo(ChronoUnit.SECONDS).toString(),
                printable(kept.letter().getStage()),
                printable(kept.letter().getReason()),
                printable(kept.origin()),
                printable(kept.letter().getMessage()));
    }

    /** What was refused may be hostile: none of its control characters reaches the terminal. */
    private static String printable(String text) {
        return text.codePoints()
                .map(letter -> Character.isISOControl(letter) ? '?' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
