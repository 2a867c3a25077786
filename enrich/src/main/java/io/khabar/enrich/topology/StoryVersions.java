package io.khabar.enrich.topology;

import io.khabar.news.EnrichedStory;
import io.khabar.schemas.envelope.CloudEvents;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Knows which stories were seen: drops repeats, numbers edits. What is remembered is put last, after all that can fail, so
 * that a story which was not published is never taken for seen.
 */
final class StoryVersions extends ContextualProcessor<String, EnrichedStory, String, EnrichedStory> {
    static final String STORE = "story-versions";
    static final String TYPE = "io.khabar.story.enriched";

    private final EnrichMeters meters;

    @SuppressWarnings("NullAway.Init") // set by init, before the first record
    private KeyValueStore<String, StoryVersion> store;

    private StoryVersions(EnrichMeters meters) {
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, EnrichedStory> context) {
        super.init(context);
        store = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, EnrichedStory> record) {
        VersionDecision decision = VersionDecision.of(record.value(), store.get(record.key()));
        if (decision.outcome() != VersionDecision.Outcome.REPEATED) {
            context().forward(published(record, decision.next()));
            store.put(record.key(), decision.next());
        }
        meters.story(decision.outcome());
    }

    private static Record<String, EnrichedStory> published(Record<String, EnrichedStory> record, StoryVersion version) {
        EnrichedStory story = EnrichedStory.newBuilder(record.value())
                .setVersion(version.version())
                .setFirstCreated(version.firstCreated())
                .build();
        String id = record.key() + ":" + version.version();
        RecordHeaders headers = CloudEvents.headers(
                "enrich", id, TYPE, story.getVersionCreated(), story.getKhabar().getReplay());
        return record.withValue(story).withHeaders(CloudEvents.carryCanary(record.headers(), headers));
    }

    /** Brings the processor and its store together. */
    static final class Supplier implements ProcessorSupplier<String, EnrichedStory, String, EnrichedStory> {
        private final StoreKind kind;
        private final EnrichMeters meters;

        Supplier(StoreKind kind, EnrichMeters meters) {
            this.kind = kind;
            this.meters = meters;
        }

        @Override
        public Processor<String, EnrichedStory, String, EnrichedStory> get() {
            return new StoryVersions(meters);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(kind.builder(STORE, StoryVersion.serde()));
        }
    }
}
