package io.khabar.standalone.cli;

import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.Settings;
import io.khabar.runtime.StartCheck;
import io.khabar.runtime.StopSignal;
import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;
import io.khabar.schemas.topic.TopicSetup;
import io.khabar.standalone.line.SchemaSetup;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.errors.InterruptException;
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
        awaitServers(settings, List.of());
        try (Admin admin = Admin.create(settings.kafkaClient())) {
            TopicSetup setup = new TopicSetup(admin, clock);
            setup.createMissing(replication);
            awaitServers(settings, Topics.all());
            Topics.all().forEach(topic -> out.println("topic " + topic.name() + ": there"));
            setup.drift().forEach(line -> out.println("differs: " + line));
        }
        SchemasCommand.withRegistry(
                settings,
                client -> SchemaSetup.register(client, settings.duration(CommonSettings.STARTUP_TIMEOUT), clock)
                        .forEach(done -> out.println(
                                "schema " + done.subject() + ": id " + done.id() + ", version " + done.version())));
        out.flush();
        return 0;
    }

    /** As long as a stage would: it is run beside brokers that are being started. */
    private void awaitServers(Settings settings, Collection<Topic> topics) {
        try {
            new StartCheck(settings, clock, new StopSignal(), topics).awaitTopics();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
