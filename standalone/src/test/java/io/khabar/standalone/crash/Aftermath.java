package io.khabar.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.StoryMention;
import io.khabar.news.Subject;
import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;
import io.khabar.sink.file.StoryFiles;
import io.khabar.standalone.check.LineChecker;
import io.khabar.standalone.check.LineChecker.Item;
import io.khabar.standalone.line.CommittedTopic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** What stands in the topics, under read committed, and in the files, against what had to come. */
final class Aftermath {
    private final String bootstrapServers;
    private final String registryUrl;
    private final Path home;

    Aftermath(String bootstrapServers, String registryUrl, Path home) {
        this.bootstrapServers = bootstrapServers;
        this.registryUrl = registryUrl;
        this.home = home;
    }

    void check(List<EnrichedStory> expected) throws Exception {
        List<Item> stories = expected.stream().map(Aftermath::story).toList();
        List<Item> inFiles = new ArrayList<>();
        new StoryFiles(home).forEach((file, story) -> inFiles.add(story(story)));

        assertThat(LineChecker.differences(
                        stories, this.<EnrichedStory>read(Topics.ENRICHED_STORIES, Aftermath::story)))
                .as("stories in the topic")
                .isEmpty();
        assertThat(LineChecker.differences(stories, inFiles))
                .as("stories in the files")
                .isEmpty();
        assertThat(LineChecker.differences(
                        expected.stream().flatMap(Aftermath::entities).toList(),
                        this.<StoryMention>read(Topics.STORIES_BY_ENTITY, Aftermath::mention)))
                .as("mentions by entity")
                .isEmpty();
        assertThat(LineChecker.differences(
                        expected.stream().flatMap(Aftermath::subjects).toList(),
                        this.<StoryMention>read(Topics.STORIES_BY_TOPIC, Aftermath::mention)))
                .as("mentions by topic")
                .isEmpty();
    }

    private static Item story(EnrichedStory story) {
        return new Item(story.getUri(), story.getVersion() + " " + story.getHeadline() + " " + story.getBody());
    }

    private static Item mention(StoryMention mention) {
        return new Item(mention.getStoryUri() + " " + mention.getAbout(), mention.getStoryVersion() + "");
    }

    private static Stream<Item> entities(EnrichedStory story) {
        return Stream.of(story.getPeople(), story.getOrganisations(), story.getPlaces())
                .flatMap(List::stream)
                .map(Entity::getUri)
                .map(about -> new Item(story.getUri() + " " + about, story.getVersion() + ""));
    }

    private static Stream<Item> subjects(EnrichedStory story) {
        return story.getSubjects().stream()
                .map(Subject::getUri)
                .map(about -> new Item(story.getUri() + " " + about, story.getVersion() + ""));
    }

    private <T extends SpecificRecord> List<Item> read(Topic topic, Function<T, Item> item) {
        return CommittedTopic.<T>values(topic, bootstrapServers, registryUrl).stream()
                .map(item)
                .toList();
    }
}
