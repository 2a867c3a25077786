package io.khabar.enrich.topology;

import io.khabar.enrich.record.StoryRecords;
import io.khabar.news.EnrichedStory;
import io.khabar.news.StoryMention;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The stores of enrich without changelogs, filled as the topology fills them: by its own step, and by what its other step puts. */
final class SeenStores implements AutoCloseable {
    private static final Instant INGESTED = Instant.parse("2026-03-01T00:00:00Z");

    private final Serializer<EnrichedStory> internal =
            InternalStorySerde.create().serializer();
    private final MockProcessorContext<String, byte[]> context;
    private final Processor<String, byte[], String, byte[]> versions;
    private final KeyValueStore<String, SeenArticle> articles;
    private final List<StateStore> stores = new ArrayList<>();

    SeenStores(StoreKind kind, Path folder) {
        Properties properties = PlainTopology.properties();
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        context = new MockProcessorContext<>(properties, new TaskId(0, 0), folder.toFile());
        StoryVersions.Supplier step = new StoryVersions.Supplier(
                LocalSerdes.all(LocalSerdes.serde(StoryMention.class)),
                kind,
                new EnrichMeters(new SimpleMeterRegistry()));
        step.stores().forEach(this::open);
        articles = open(kind.builder(SplitAndKey.STORE, SeenArticle.serde()));
        versions = step.get();
        versions.init(context);
    }

    private <T extends StateStore> T open(StoreBuilder<T> builder) {
        T store = builder.withLoggingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        stores.add(store);
        return store;
    }

    /**
     * The stories of an article that was never seen, nor were they.
     *
     * @param number of the article
     * @return how many stories
     */
    int take(int number, List<EnrichedStory> family) {
        String article = id(number, 0);
        Instant read = INGESTED.plusMillis(number);
        List<EnrichedStory> stories = new ArrayList<>();
        for (int i = 0; i < family.size(); i++) {
            stories.add(renamed(family.get(i), id(number, i), article, read));
        }
        for (EnrichedStory story : stories) {
            versions.process(new Record<>(StoryRecords.id(story), internal.serialize("", story), read.toEpochMilli()));
            context.resetForwards();
        }
        articles.put(article, new Family(stories, List.of()).seen(number, read));
        return stories.size();
    }

    private static EnrichedStory renamed(EnrichedStory story, String id, String article, Instant read) {
        EnrichedStory.Builder renamed = EnrichedStory.newBuilder(story)
                .setUri(StoryRecords.uri(id))
                .setVersionCreated(read)
                .setFirstCreated(read)
                .setBody("");
        renamed.getKhabarBuilder().setArticleId(article);
        return renamed.build();
    }

    /** 32 hex digits without order, as ids have them. */
    private static String id(int article, int story) {
        long mixed = (article + 1) * 0x9E3779B97F4A7C15L + story * 0xC2B2AE3D27D4EB4FL;
        return String.format(Locale.ROOT, "%016x%016x", mixed, mixed * 0xBF58476D1CE4E5B9L);
    }

    /** Writes what is in memory to disk. */
    @Override
    public void close() {
        stores.forEach(StateStore::close);
    }
}
