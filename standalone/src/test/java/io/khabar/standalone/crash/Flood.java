package io.khabar.standalone.crash;

import io.khabar.enrich.Enrichers;
import io.khabar.enrich.record.Articles;
import io.khabar.enrich.record.RawPosition;
import io.khabar.enrich.record.StoryRecords;
import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.news.EnrichedStory;
import io.khabar.news.RawArticle;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.AvroSerializer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Many invented articles, each with another story embedded in it, and the stories that must come of them. */
final class Flood implements AutoCloseable {
    private static final List<String> TOWNS = List.of("Amman", "Beirut", "Cairo", "Tunis", "Rabat", "Muscat", "Doha");
    private static final List<String> THINGS =
            List.of("bridge", "harbour", "library", "railway", "stadium", "hospital");

    private final KafkaProducer<String, RawArticle> producer;
    private final List<RawArticle> articles = new ArrayList<>();

    private Flood(KafkaProducer<String, RawArticle> producer) {
        this.producer = producer;
    }

    static Flood prepare(String bootstrapServers, String registryUrl) {
        AvroSerializer<RawArticle> values = new AvroSerializer<>();
        values.configure(Map.of("schema.registry.url", registryUrl), false);
        return new Flood(new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5),
                new StringSerializer(),
                values));
    }

    /** Publishes the next ones and returns when the broker has them. */
    void publish(int count) {
        int published = articles.size();
        for (int i = published; i < published + count; i++) {
            articles.add(article(i));
        }
        send(articles.subList(published, published + count));
    }

    /** Publishes all of them again, as a replay does. */
    void replay() {
        send(articles);
    }

    private void send(List<RawArticle> some) {
        for (RawArticle article : some) {
            producer.send(new ProducerRecord<>(Topics.RAW_ARTICLES.name(), article.getId(), article));
        }
        producer.flush();
    }

    int published() {
        return articles.size();
    }

    /** What the rules make of the articles published, without Kafka. */
    List<EnrichedStory> expected() {
        StoryEnricher enricher = Enrichers.bundled(100_000);
        StoryRecords records = new StoryRecords(enricher.versions());
        return articles.stream()
                .flatMap(
                        article -> records
                                .of((EnrichmentResult.Enriched) enricher.enrich(Articles.of(article)), RawPosition.NONE)
                                .stream())
                .toList();
    }

    private static RawArticle article(int i) {
        String id = String.format(java.util.Locale.ROOT, "%032x", i);
        return RawArticle.newBuilder()
                .setId(id)
                .setText(page(i))
                .setIngested(Instant.ofEpochSecond(1_750_000_000L + i))
                .build();
    }

    private static String page(int i) {
        return story(i, "opens a new") + "Source: Wire " + i + "\nRead also:\n"
                + story(i + 1_000_000, "plans to rebuild the old") + "Source: Gazette " + i + "\n";
    }

    private static String story(int i, String does) {
        String town = TOWNS.get(i % TOWNS.size());
        String thing = THINGS.get(i % THINGS.size());
        return town + " " + does + " " + thing + " number " + i + "\n"
                + "The city council of " + town + " said on Monday that the " + thing + " would cost " + (i + 7)
                + " million and take two years to build.\n"
                + "Engineers have begun to measure the ground, and residents of district " + i
                + " were asked for their views at a public meeting.\n"
                + "The mayor added that work on the " + thing + " would give jobs to " + (i + 40)
                + " people in the town.\n";
    }

    @Override
    public void close() {
        producer.close();
    }
}
