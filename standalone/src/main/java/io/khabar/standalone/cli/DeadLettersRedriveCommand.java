package io.khabar.standalone.cli;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.runtime.TopicScan;
import io.khabar.standalone.deadletter.DeadLetterTopic;
import io.khabar.standalone.deadletter.KeptLetter;
import io.khabar.standalone.deadletter.Redrive;
import io.khabar.standalone.deadletter.RefusedRecord;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends again what was refused. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = {
            "Sends records that were refused to their topics again, byte for byte, in one transaction, once their fault is mended.",
            "Name places, or choose by stage and reason. What arrived before is not published twice, and an article does not take",
            "the place of a later form of it. What was cut, has no value, lies in a topic that is no input, or came back three",
            "times is left, and told; the exit code is then 4."
        })
final class DeadLettersRedriveCommand implements Callable<Integer> {
    private final SettingFlags flags;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PLACE",
            arity = "0..*",
            description = "Partition:offset of a dead letter, for example 3:41.")
    private List<String> places = new ArrayList<>();

    @Mixin
    private final LetterChoice choice = new LetterChoice();

    @Option(names = "--dry-run", description = "Say what would be sent, and send nothing.")
    private boolean dryRun;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private WaitLimit wait;

    DeadLettersRedriveCommand(SettingFlags flags, Clock clock) {
        this.flags = flags;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = flags.read(spec.commandLine().getParseResult());
        if (places.isEmpty() && !choice.isMade()) {
            throw new KhabarException(
                    ExitCode.USAGE, "Nothing was sent: name the places of dead letters, or --reason or --stage.");
        }
        TopicScan scan = wait.brokers(settings, clock);
        int[] left = {0};
        SchemasCommand.withRegistry(settings, registry -> left[0] = redrive(settings, scan));
        return left[0] == 0 ? ExitCode.OK.code() : ExitCode.SOME_BAD.code();
    }

    private int redrive(Settings settings, TopicScan scan) {
        List<KeptLetter> letters = new ArrayList<>();
        new DeadLetterTopic(scan, settings.registryClient()).read(kept -> {
            if (isChosen(kept)) {
                letters.add(kept);
            }
        });
        letters.sort(KeptLetter.BY_PLACE);
        requirePlaces(letters);
        PrintWriter out = spec.commandLine().getOut();
        List<RefusedRecord> sendable = new ArrayList<>();
        for (KeptLetter kept : letters) {
            RefusedRecord record = new RefusedRecord(kept.letter());
            Optional<String> hindrance = record.hindrance();
            if (hindrance.isEmpty()) {
                sendable.add(record);
            }
            out.println(kept.place() + " "
                    + hindrance
                            .map(why -> "is left: " + why)
                            .orElse("to " + kept.letter().getTopic()));
        }
        if (!dryRun && !sendable.isEmpty()) {
            new Redrive(settings, wait.duration()).send(sendable);
        }
        out.println((dryRun ? "would be sent: " : "sent: ") + sendable.size() + ", left: "
                + (letters.size() - sendable.size()));
        out.flush();
        return letters.size() - sendable.size();
    }

    private boolean isChosen(KeptLetter kept) {
        return (places.isEmpty() || places.contains(kept.place())) && choice.has(kept);
    }

    private void requirePlaces(List<KeptLetter> letters) {
        Set<String> missing = new HashSet<>(places);
        letters.forEach(kept -> missing.remove(kept.place()));
        if (!missing.isEmpty()) {
            throw new KhabarException(
                    ExitCode.USAGE,
                    "Nothing was sent: there is no such dead letter at "
                            + String.join(", ", missing.stream().sorted().toList()) + ".");
        }
    }
}
