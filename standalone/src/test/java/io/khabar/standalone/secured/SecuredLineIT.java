package io.khabar.standalone.secured;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.runtime.ExitCode;
import io.khabar.sink.file.StoryFiles;
import io.khabar.standalone.broker.EmbeddedKafka;
import io.khabar.standalone.ingest.FeedServer;
import io.khabar.standalone.process.KhabarProcess;
import io.khabar.standalone.registry.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Brokers that ask for a login over TLS (SASL_SSL, SCRAM-SHA-512): one properties file opens them to every stage and command,
 * each in a process of its own. The registry keeps its schemas on a broker of its own.
 */
class SecuredLineIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String NEWS = "The harbour opens its new library on Monday, the mayor of Lisbon said.";

    @TempDir
    private Path folder;

    @Test
    void shouldBringAFeedThroughWithALoginAndTellAWrongOneAtOnce() throws Exception {
        try (EmbeddedKafka open = EmbeddedKafka.start(folder.resolve("schemas"));
                EmbeddedRegistry registry = EmbeddedRegistry.start(open.bootstrapServers(), 0);
                SecuredKafka kafka = SecuredKafka.start(folder);
                FeedServer server = new FeedServer()) {
            server.publish("city", "harbour-library", NEWS);
            Map<String, String> login = environment(kafka.login(folder.resolve("login.properties"), true), registry);
            Map<String, String> wrong = environment(kafka.login(folder.resolve("wrong.properties"), false), registry);

            assertThat(run(ExitCode.OK, login, "init")).contains("topic news.article.raw.v1: there");
            bringThrough(login, server);
            assertThat(run(
                            ExitCode.OK,
                            login,
                            "feeds",
                            "list",
                            "--state",
                            "--file",
                            feeds(server).toString()))
                    .contains(server.url("city"));
            assertThat(run(ExitCode.OK, login, "dead-letters", "list")).contains("0 dead letters");
            assertThat(run(ExitCode.NO_BROKER, wrong, "dead-letters", "list", "--timeout", "10m"))
                    .contains("refuses the connection or its login", kafka.bootstrapServers(), "kafka.sasl.");
        }
    }

    private void bringThrough(Map<String, String> login, FeedServer server) throws Exception {
        try (KhabarProcess ingest = KhabarProcess.start(
                        login,
                        "ingest",
                        "--metrics-port=-1",
                        "--ingest-seeds=",
                        "--ingest-feeds=" + feeds(server),
                        "--ingest-fetch-private-allow=127.0.0.0/8",
                        "--ingest-fetch-ports=" + server.port(),
                        "--ingest-fetch-pause=0s");
                KhabarProcess enrich = KhabarProcess.start(
                        login, "enrich", "--metrics-port=-1", "--enrich-state-dir=" + folder.resolve("state"));
                KhabarProcess sink = KhabarProcess.start(
                        login,
                        "sink",
                        "--metrics-port=-1",
                        "--sink-file-max-age=1s",
                        "--sink-output-dir=" + folder.resolve("out"))) {
            Set<String> bodies = new ConcurrentSkipListSet<>();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .failFast("every stage runs on", () -> running(ingest, enrich, sink))
                    .until(() -> written(bodies));
            assertThat(bodies).anySatisfy(body -> assertThat(body).contains(NEWS));
        }
    }

    private static void running(KhabarProcess... stages) {
        for (KhabarProcess stage : stages) {
            assertThat(stage.alive()).as(stage.output()).isTrue();
        }
    }

    private boolean written(Set<String> bodies) throws IOException {
        new StoryFiles(folder.resolve("out")).forEach((file, story) -> bodies.add(story.getBody()));
        return !bodies.isEmpty();
    }

    private Path feeds(FeedServer server) throws IOException {
        return Files.writeString(
                folder.resolve("feeds.yaml"),
                "defaults: {min-interval: 1s, max-interval: 1s}\nfeeds:\n  - url: " + server.url("city") + "\n");
    }

    private static String run(ExitCode code, Map<String, String> environment, String... arguments) throws Exception {
        try (KhabarProcess command = KhabarProcess.start(environment, arguments)) {
            assertThat(command.awaitExit()).as(command.output()).isEqualTo(code.code());
            return command.output();
        }
    }

    private static Map<String, String> environment(Path login, EmbeddedRegistry registry) {
        return Map.of("KHABAR_CONFIG", login.toString(), "KHABAR_REGISTRY_URL", registry.url());
    }
}
