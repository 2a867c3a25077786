package io.khabar.standalone.cli;

import io.khabar.enrich.EnrichSettings;
import io.khabar.enrich.EnrichStage;
import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.IngestStage;
import io.khabar.ingest.poll.PollSettings;
import io.khabar.ingest.seed.ProgressView;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.Settings;
import io.khabar.runtime.Stage;
import io.khabar.sink.SinkSettings;
import io.khabar.sink.SinkStage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.common.config.ConfigDef;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands that run against a broker given from outside. Each has one flag for each of its settings. */
final class StageCommands {
    private final CommandLine root;
    private final Map<String, String> environment;

    private StageCommands(CommandLine root, Map<String, String> environment) {
        this.root = root;
        this.environment = environment;
    }

    static void addTo(CommandLine root, Map<String, String> environment, Clock clock) {
        StageCommands commands = new StageCommands(root, environment);
        commands.stage(
                "ingest",
                "Publishes raw articles: replays the seed files of a folder, and stays up.",
                IngestSettings.defineStage(),
                (settings, meters) -> new IngestStage(settings, meters, clock, ProgressView.of(System.err, false)));
        commands.stage(
                "enrich",
                "Turns raw articles into enriched stories.",
                EnrichSettings.define(),
                (settings, meters) -> new EnrichStage(settings, meters, clock));
        commands.stage(
                "sink",
                "Writes enriched stories to Avro files.",
                SinkSettings.define(),
                (settings, meters) -> new SinkStage(settings, meters, clock));
        commands.add("replay", IngestSettings.define(), flags -> new ReplayCommand(flags, clock));
        commands.add("init", InitCommand.define(), flags -> new InitCommand(flags, clock));
        commands.add("schemas", SchemasCommand.define(), SchemasCommand::new);
        commands.add("read", ReadCommand.define(), flags -> new ReadCommand(flags, clock));
        gazetteer(root, environment, clock);
        deadLetters(root, environment, clock);
        feeds(root, environment, clock);
    }

    private static void feeds(CommandLine root, Map<String, String> environment, Clock clock) {
        CommandLine feeds = new CommandLine(new FeedsCommand());
        feeds.addSubcommand("parse", new FeedsParseCommand());
        feeds.addSubcommand("check", new FeedsCheckCommand());
        feeds.addSubcommand("add", new FeedsAddCommand());
        feeds.addSubcommand("import", new FeedsImportCommand());
        feeds.addSubcommand("export", new FeedsExportCommand());
        StageCommands commands = new StageCommands(feeds, environment);
        ConfigDef settings = PollSettings.define(CommonSettings.define());
        commands.add("list", settings, flags -> new FeedsListCommand(flags, clock));
        commands.add("discover", IngestSettings.defineStage(), flags -> new FeedsDiscoverCommand(flags, clock));
        root.addSubcommand("feeds", feeds);
    }

    private static void gazetteer(CommandLine root, Map<String, String> environment, Clock clock) {
        CommandLine gazetteer = new CommandLine(new GazetteerCommand());
        gazetteer.addSubcommand("check", new GazetteerCheckCommand());
        gazetteer.addSubcommand("stats", new GazetteerStatsCommand());
        StageCommands commands = new StageCommands(gazetteer, environment);
        commands.add("add", CommonSettings.define(), flags -> new GazetteerAddCommand(flags, clock));
        commands.add("remove", CommonSettings.define(), flags -> new GazetteerRemoveCommand(flags, clock));
        commands.add("candidates", CommonSettings.define(), flags -> new GazetteerCandidatesCommand(flags, clock));
        root.addSubcommand("gazetteer", gazetteer);
    }

    private static void deadLetters(CommandLine root, Map<String, String> environment, Clock clock) {
        CommandLine deadLetters = new CommandLine(new DeadLettersCommand());
        StageCommands commands = new StageCommands(deadLetters, environment);
        commands.add("list", CommonSettings.define(), flags -> new DeadLettersListCommand(flags, clock));
        commands.add("redrive", CommonSettings.define(), flags -> new DeadLettersRedriveCommand(flags, clock));
        root.addSubcommand("dead-letters", deadLetters);
    }

    private void stage(
            String name, String description, ConfigDef definition, BiFunction<Settings, MeterRegistry, Stage> stages) {
        SettingFlags flags = new SettingFlags(definition, environment);
        CommandSpec spec =
                CommandSpec.forAnnotatedObject(new StageCommand(flags, stages)).mixinStandardHelpOptions(true);
        spec.usageMessage().description(description);
        flags.addTo(spec);
        root.addSubcommand(name, spec);
    }

    private void add(String name, ConfigDef definition, java.util.function.Function<SettingFlags, Object> command) {
        SettingFlags flags = new SettingFlags(definition, environment);
        CommandSpec spec = CommandSpec.forAnnotatedObject(command.apply(flags));
        flags.addTo(spec);
        root.addSubcommand(name, spec);
    }
}
