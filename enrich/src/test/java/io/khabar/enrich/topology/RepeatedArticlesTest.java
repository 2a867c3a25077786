package io.khabar.enrich.topology;

import static io.khabar.enrich.topology.PlainTopology.INGESTED;
import static io.khabar.enrich.topology.PlainTopology.article;
import static io.khabar.enrich.topology.PlainTopology.rawArticle;
import static io.khabar.enrich.topology.PlainTopology.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.khabar.enrich.record.StoryRecords;
import io.khabar.news.EnrichedStory;
import io.khabar.news.PubStatus;
import io.khabar.news.RawArticle;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Articles that come again: repeats are dropped, edits and withdrawals are the next versions. */
class RepeatedArticlesTest {
    private final PlainTopology line = new PlainTopology();

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void shouldDropARepeatAndCountItsStories() throws IOException {
        String page = resource("/topology/two-stories.txt");
        line.raw.pipeInput(article("a1", page));
        line.enriched.readRecordsToList();

        line.raw.pipeInput(article("a1", page));

        assertThat(line.enriched.isEmpty()).isTrue();
        assertThat(line.count("news.enrich.articles", "split")).isEqualTo(1.0);
        assertThat(line.count("news.enrich.articles", "repeated")).isEqualTo(1.0);
        assertThat(line.count("news.enrich.stories", "new")).isEqualTo(2.0);
        assertThat(line.count("news.enrich.stories", "repeated")).isEqualTo(2.0);
    }

    @Test
    void shouldDropAnArticleThatOnlySaysTheSameWithAnotherGuid() throws IOException {
        RawArticle article = rawArticle("a1", resource("/topology/two-stories.txt"));
        line.raw.pipeInput(new TestRecord<>("a1", article, INGESTED));
        line.enriched.readRecordsToList();
        RawArticle other = RawArticle.newBuilder(article).setGuid("other").build();

        line.raw.pipeInput(new TestRecord<>("a1", other, INGESTED));

        assertThat(line.enriched.isEmpty()).isTrue();
        assertThat(line.count("news.enrich.articles", "split")).isEqualTo(2.0);
        assertThat(line.count("news.enrich.stories", "repeated")).isEqualTo(2.0);
    }

    @Test
    void shouldPublishAnEditThatIsTakenBackAsAVersionOfItsOwn() throws IOException {
        String page = resource("/topology/two-stories.txt");
        line.raw.pipeInput(article("a1", page));
        line.raw.pipeInput(article("a1", page.replace("85", "95")));
        line.enriched.readRecordsToList();

        line.raw.pipeInput(article("a1", page));

        assertThat(line.enriched.readRecordsToList())
                .singleElement()
                .satisfies(story -> assertThat(story.value().getVersion()).isEqualTo(3));
    }

    @Test
    void shouldPublishAWithdrawalOnceAndTheReturnOfTheArticle() throws IOException {
        RawArticle usable = rawArticle("a1", resource("/topology/two-stories.txt"));
        RawArticle canceled =
                RawArticle.newBuilder(usable).setPubStatus(PubStatus.CANCELED).build();

        for (RawArticle article : List.of(usable, canceled, canceled, usable)) {
            line.raw.pipeInput(new TestRecord<>("a1", article, INGESTED));
        }

        assertThat(line.enriched.readRecordsToList())
                .filteredOn(story -> story.key().equals("a1"))
                .extracting(
                        story -> story.value().getVersion(),
                        story -> story.value().getPubStatus())
                .containsExactly(tuple(1, PubStatus.USABLE), tuple(2, PubStatus.CANCELED), tuple(3, PubStatus.USABLE));
    }

    @Test
    void shouldPublishAnEditAsTheNextVersionUnderTheSameKey() throws IOException {
        String page = resource("/topology/two-stories.txt");
        line.raw.pipeInput(article("a1", page));
        line.enriched.readRecordsToList();

        line.raw.pipeInput(article("a1", page.replace("85", "95")));

        List<TestRecord<String, EnrichedStory>> stories = line.enriched.readRecordsToList();
        assertThat(stories).hasSize(1);
        assertThat(stories.get(0).key()).isEqualTo("a1");
        assertThat(stories.get(0).value().getVersion()).isEqualTo(2);
    }

    @Test
    void shouldPublishAStoryEmbeddedInTwoPagesOnce() throws IOException {
        String page = resource("/topology/two-stories.txt");
        line.raw.pipeInput(article("a1", page));
        String embedded = line.enriched.readRecordsToList().get(1).key();

        line.raw.pipeInput(article("a2", resource("/topology/other-page-same-story.txt")));

        List<TestRecord<String, EnrichedStory>> stories = line.enriched.readRecordsToList();
        assertThat(stories).extracting(TestRecord::key).containsExactly("a2");
        assertThat(stories.get(0).value().getAssociations())
                .anyMatch(link -> StoryRecords.uri(embedded).equals(link.getUri()));
    }
}
