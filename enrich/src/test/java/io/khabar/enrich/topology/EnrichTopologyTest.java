package io.khabar.enrich.topology;

import static io.khabar.enrich.topology.PlainTopology.INGESTED;
import static io.khabar.enrich.topology.PlainTopology.article;
import static io.khabar.enrich.topology.PlainTopology.header;
import static io.khabar.enrich.topology.PlainTopology.rawArticle;
import static io.khabar.enrich.topology.PlainTopology.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.enrich.deadletter.RejectedArticleException;
import io.khabar.enrich.record.StoryRecords;
import io.khabar.news.EnrichedStory;
import io.khabar.news.RawArticle;
import io.khabar.news.StoryMention;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Routing, keys and headers. What a text is split into is tested on the domain's own classes. */
class EnrichTopologyTest {
    private final PlainTopology line = new PlainTopology();

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void shouldPublishEachStoryOfAPageUnderItsOwnId() throws IOException {
        line.raw.pipeInput(article("a1", resource("/topology/two-stories.txt")));

        List<TestRecord<String, EnrichedStory>> stories = line.enriched.readRecordsToList();
        assertThat(stories).hasSize(2);
        assertThat(stories).allSatisfy(story -> assertThat(story.key()).isEqualTo(StoryRecords.id(story.value())));
        EnrichedStory parent = stories.get(0).value();
        EnrichedStory child = stories.get(1).value();
        assertThat(stories.get(0).key()).isEqualTo("a1");
        assertThat(child.getKhabar().getParentUri()).isEqualTo(parent.getUri());
        assertThat(parent.getAssociations()).anyMatch(link -> child.getUri().equals(link.getUri()));
    }

    @Test
    void shouldKeyMentionsByWhatTheStoryIsAbout() throws IOException {
        line.raw.pipeInput(article("a1", resource("/topology/two-stories.txt")));

        List<TestRecord<String, StoryMention>> mentions = line.byEntity.readRecordsToList();
        assertThat(mentions).isNotEmpty();
        assertThat(mentions)
                .allSatisfy(mention ->
                        assertThat(mention.key()).isEqualTo(mention.value().getAbout()));
        assertThat(mentions).anyMatch(mention -> mention.key().equals("place:jo"));
        assertThat(line.byTopic.readRecordsToList())
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(mention.key()).startsWith("medtop:"));
    }

    @Test
    void shouldCountWhetherAPageOfMarkupHasAMainText() {
        String whole = "<article><h1>Ferry back in service</h1><p>" + "The ferry crossed the bay again. ".repeat(9)
                + "</p></article>";
        RawArticle page = RawArticle.newBuilder(rawArticle("a1", whole))
                .setContentType("text/html")
                .build();
        line.raw.pipeInput(new TestRecord<>("a1", page, INGESTED));
        RawArticle picture = RawArticle.newBuilder(rawArticle("a2", "<h1>The ferry</h1><p>A ferry.</p>"))
                .setContentType("text/html")
                .build();

        line.raw.pipeInput(new TestRecord<>("a2", picture, INGESTED));

        assertThat(line.meters.counter("news.enrich.pages", "main", "found").count())
                .isEqualTo(1.0);
        assertThat(line.meters.counter("news.enrich.pages", "main", "missing").count())
                .isEqualTo(1.0);
    }

    @Test
    void shouldSendCloudEventsHeadersAndCarryTheReplayFlagOn() throws IOException {
        RecordHeaders headers = new RecordHeaders();
        headers.add("khabar-replay", "true".getBytes(StandardCharsets.UTF_8));
        headers.add("ce_id", "of the raw article".getBytes(StandardCharsets.UTF_8));

        line.raw.pipeInput(
                new TestRecord<>("a1", rawArticle("a1", resource("/topology/two-stories.txt")), headers, INGESTED));

        TestRecord<String, EnrichedStory> story = line.enriched.readRecord();
        assertThat(header(story, "ce_id")).isEqualTo("a1:1");
        assertThat(header(story, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(story, "khabar-replay")).isEqualTo("true");
        assertThat(story.value().getKhabar().getReplay()).isTrue();
        assertThat(story.getRecordTime()).isEqualTo(INGESTED);
    }

    @Test
    void shouldCarryTheMarkOfACanaryOnToAllThatComesOfIt() throws IOException {
        RecordHeaders headers = new RecordHeaders();
        headers.add("khabar-canary", "true".getBytes(StandardCharsets.UTF_8));

        line.raw.pipeInput(
                new TestRecord<>("a1", rawArticle("a1", resource("/topology/two-stories.txt")), headers, INGESTED));
        line.raw.pipeInput(article("a2", resource("/topology/other-page-same-story.txt")));

        List<TestRecord<String, EnrichedStory>> stories = line.enriched.readRecordsToList();
        assertThat(stories)
                .filteredOn(EnrichTopologyTest::isCanary)
                .hasSize(2)
                .allSatisfy(story ->
                        assertThat(story.value().getKhabar().getArticleId()).isEqualTo("a1"));
        assertThat(stories)
                .filteredOn(story -> !isCanary(story))
                .extracting(TestRecord::key)
                .containsExactly("a2");
        assertThat(line.byEntity.readRecordsToList())
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(isCanary(mention))
                        .isEqualTo(!mention.value().getStoryUri().equals(StoryRecords.uri("a2"))));
    }

    private static boolean isCanary(TestRecord<?, ?> record) {
        return record.headers().lastHeader("khabar-canary") != null;
    }

    @Test
    void shouldRejectAnArticleWithoutText() {
        TestRecord<String, RawArticle> empty = article("a1", "  \n ");

        assertThatThrownBy(() -> line.raw.pipeInput(empty))
                .isInstanceOf(StreamsException.class)
                .hasRootCauseInstanceOf(RejectedArticleException.class);
    }

    @Test
    void shouldRejectAnArticleOfWhichAStoryIsLargerThanTheTopicTakes() {
        TestRecord<String, RawArticle> large = article("a1", "A long list\n" + "word after word ".repeat(3_000));

        assertThatThrownBy(() -> line.raw.pipeInput(large)).hasRootCauseInstanceOf(RejectedArticleException.class);
    }
}
