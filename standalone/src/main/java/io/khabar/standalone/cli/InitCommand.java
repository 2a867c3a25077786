package io.khabar.standalone.cli;

import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.Settings;
import io.khabar.runtime.TopicGate;
import io.khabar.schemas.SchemaCatalog;
import io.khabar.schemas.Topics;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryUnavailableException;
import io.khabar.schemas.topic.TopicSetup;
import io.khabar.standalone.line.Brokers;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigDef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates what is missing of the topics, and registers the schemas. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Creates the topics that are missing and registers the schemas. May be run again at any time:",
            "it changes nothing that is there, and prints where the topics differ from their declaration."
        })
final class InitCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(InitCommand.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final SettingFlags flags;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "1",
            description = "Copies of each partition. Default: ${DEFAULT-VALUE}; 3 on a cluster.")
    private int replication;

    InitCommand(SettingFlags flags, Clock clock) {
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
        Brokers.await(settings, clock);
        try (Admin admin = Admin.create(settings.kafkaClient())) {
            TopicSetup setup = new TopicSetup(admin, clock);
            setup.createMissing(replication);
            TopicGate.await(settings, Topics.all(), clock);
            Topics.all().forEach(topic -> out.println("topic " + topic.name() + ": there"));
            setup.drift().forEach(line -> out.println("differs: " + line));
        }
        SchemasCommand.withRegistry(settings, client -> register(client, settings, out));
        out.flush();
        return 0;
    }

    /** A registry that has just come up may be slow for a while, so it is asked again, as long as startup.timeout says. */
    private void register(RegistryClient client, Settings settings, PrintWriter out) {
        Instant deadline = clock.instant().plus(settings.duration(CommonSettings.STARTUP_TIMEOUT));
        while (true) {
            try {
                new SchemaCatalog()
                        .register(client)
                        .forEach(done -> out.println(
                                "schema " + done.subject() + ": id " + done.id() + ", version " + done.version()));
                return;
            } catch (RegistryUnavailableException e) {
                if (clock.instant().isAfter(deadline)) {
                    throw e;
                }
                log.warn("waiting for the schema registry, trying again: {}", e.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
