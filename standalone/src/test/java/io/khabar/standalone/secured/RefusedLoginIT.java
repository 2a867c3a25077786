package io.khabar.standalone.secured;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;
import io.khabar.sink.file.StoryFiles;
import io.khabar.standalone.broker.EmbeddedKafka;
import io.khabar.standalone.ingest.FeedServer;
import io.khabar.standalone.line.CommittedTopic;
import io.khabar.standalone.process.KhabarProcess;
import io.khabar.standalone.registry.EmbeddedRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The user of the stages is deleted while they work, and made again; then its rights are taken away, one kind after the other, and
 * given back. Each stage waits, says who is refused what, and goes on: every story once.
 */
@Timeout(900)
class RefusedLoginIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String TRANSACTIONS = "use its transactional ids";
    private static final List<String> TOWNS = List.of("Lisbon", "Porto", "Braga", "Faro", "Evora", "Coimbra");

    @TempDir
    private Path folder;

    /** Something that is done to the broker, or taken back. */
    private interface Change {
        void make() throws Exception;
    }

    @Test
    void shouldWaitUntilTheLoginIsLetInAgainAndBringEachStoryOnce() throws Exception {
        try (EmbeddedKafka open = EmbeddedKafka.start(folder.resolve("schemas"));
                EmbeddedRegistry registry = EmbeddedRegistry.start(open.bootstrapServers(), 0);
                SecuredKafka kafka = SecuredKafka.start(folder);
                FeedServer server = new FeedServer()) {
            Map<String, String> login = Map.of(
                    "KHABAR_CONFIG",
                    kafka.login(folder.resolve("login.properties"), true).toString(),
                    "KHABAR_REGISTRY_URL",
                    registry.url());
            try (KhabarProcess init = KhabarProcess.start(login, "init")) {
                assertThat(init.awaitExit()).as(init.output()).isZero();
            }
            server.publish("city", "story-0", text(0));
            try (RunningStage ingest = ingest(login, server);
                    RunningStage enrich = new RunningStage(
                            login,
                            "enrich",
                            "--enrich-state-dir=" + folder.resolve("state"),
                            "--enrich-session-timeout=6s");
                    RunningStage sink = new RunningStage(
                            login, "sink", "--sink-file-max-age=1s", "--sink-output-dir=" + folder.resolve("out"))) {
                List<RunningStage> all = List.of(ingest, enrich, sink);
                awaitWritten(1, all);

                lockOut(server, 1, all, kafka);
                deny(server, 2, all, "use the topics", kafka, ResourceType.TOPIC, "");
                deny(server, 3, all, "take part in the group", kafka, ResourceType.GROUP, "");
                deny(server, 4, List.of(ingest), TRANSACTIONS, kafka, ResourceType.TRANSACTIONAL_ID, "khabar-ingest");
                deny(server, 5, List.of(enrich), TRANSACTIONS, kafka, ResourceType.TRANSACTIONAL_ID, "khabar-enrich");

                checkOnce(kafka);

                kafka.lockOut();
                awaitRefused(all, "login of the user khabar");
                for (RunningStage stage : all) {
                    assertThat(stage.stop()).as(stage.output()).isZero();
                }
            }
        }
    }

    /** Connections that are open stay logged in for a while, so the story comes once all are refused. */
    private void lockOut(FeedServer server, int number, List<RunningStage> stages, SecuredKafka kafka)
            throws Exception {
        kafka.lockOut();
        awaitRefused(stages, "login of the user khabar");
        server.publish("city", "story-" + number, text(number));
        letIn(number, stages, kafka::letIn);
    }

    private void deny(
            FeedServer server,
            int number,
            List<RunningStage> stages,
            String said,
            SecuredKafka kafka,
            ResourceType kind,
            String begins)
            throws Exception {
        refuse(server, number, stages, said, () -> kafka.deny(kind, begins), () -> kafka.allow(kind, begins));
    }

    /** @param number of the story that is published meanwhile, and of those that are written before */
    private void refuse(
            FeedServer server, int number, List<RunningStage> stages, String said, Change refuse, Change allow)
            throws Exception {
        refuse.make();
        server.publish("city", "story-" + number, text(number));
        awaitRefused(stages, said);
        letIn(number, stages, allow);
    }

    private void letIn(int number, List<RunningStage> stages, Change allow) throws Exception {
        assertThat(bodies()).hasSize(number);
        allow.make();
        awaitWritten(number + 1, stages);
        soon(stages)
                .untilAsserted(() -> assertThat(stages)
                        .allSatisfy(stage ->
                                assertThat(stage.ready()).as(stage.output()).matches(RunningStage.Answer::ok)));
    }

    private static void awaitRefused(List<RunningStage> stages, String said) {
        for (RunningStage stage : stages) {
            soon(stages)
                    .untilAsserted(() -> assertThat(stage.ready())
                            .as(stage.output())
                            .matches(answer -> !answer.ok(), "is not ready")
                            .matches(answer -> answer.cause().contains(said), "says " + said));
            assertThat(stage.live()).as(stage.output()).matches(RunningStage.Answer::ok);
        }
    }

    private static ConditionFactory soon(List<RunningStage> stages) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .failFast("every stage runs on", () -> stages.forEach(RunningStage::live));
    }

    private void awaitWritten(int stories, List<RunningStage> stages) {
        soon(stages)
                .untilAsserted(() -> assertThat(bodies())
                        .as(() -> stages.stream()
                                .map(RunningStage::output)
                                .toList()
                                .toString())
                        .hasSizeGreaterThanOrEqualTo(stories));
    }

    /** In the files as in the topics before them. */
    private void checkOnce(SecuredKafka kafka) throws IOException {
        List<String> bodies = bodies();
        assertThat(bodies).hasSize(TOWNS.size());
        for (int i = 0; i < TOWNS.size(); i++) {
            String text = text(i);
            assertThat(bodies).as(text).filteredOn(body -> body.contains(text)).hasSize(1);
        }
        for (Topic topic : List.of(Topics.RAW_ARTICLES, Topics.ENRICHED_STORIES)) {
            assertThat(CommittedTopic.bytes(topic.name(), kafka.broker()))
                    .as(topic.name())
                    .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
                    .hasSize(TOWNS.size())
                    .doesNotHaveDuplicates();
        }
        assertThat(CommittedTopic.bytes(Topics.DEAD_LETTERS.name(), kafka.broker()))
                .isEmpty();
    }

    private List<String> bodies() throws IOException {
        List<String> bodies = new ArrayList<>();
        if (Files.isDirectory(folder.resolve("out"))) {
            new StoryFiles(folder.resolve("out")).forEach((file, story) -> bodies.add(story.getBody()));
        }
        return bodies;
    }

    private static String text(int number) {
        return "The mayor of " + TOWNS.get(number) + " said on Monday that the harbour opens its library number "
                + number + " next year.";
    }

    private RunningStage ingest(Map<String, String> login, FeedServer server) throws IOException {
        Path feeds = Files.writeString(
                folder.resolve("feeds.yaml"),
                "defaults: {min-interval: 1s, max-interval: 1s}\nfeeds:\n  - url: " + server.url("city") + "\n");
        return new RunningStage(
                login,
                "ingest",
                "--ingest-seeds=",
                "--ingest-feeds=" + feeds,
                "--ingest-fetch-private-allow=127.0.0.0/8",
                "--ingest-fetch-ports=" + server.port(),
                "--ingest-fetch-pause=0s");
    }
}
