package io.khabar.enrich.topology;

import io.khabar.enrich.deadletter.RejectedArticleException;
import io.khabar.enrich.topology.Publication.Letter;
import io.khabar.news.EnrichedStory;
import io.khabar.news.PubStatus;
import io.khabar.news.StoryRole;
import io.khabar.schemas.envelope.CloudEvents;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which stories were seen: drops repeats, numbers edits, and withdraws an embedded story that no page holds any more.
 * All records of a version are made and encoded before the first is forwarded, and what is remembered is put last, so that a
 * story which was not published whole is never taken for seen. What comes of a dead letter that was sent again counts only
 * where its page was not read once more since: a story that the page has lost by now stays away.
 */
final class StoryVersions extends ContextualProcessor<String, byte[], String, byte[]> {
    static final String STORE = "story-versions";
    static final String TYPE = "io.khabar.story.enriched";

    private static final Logger log = LoggerFactory.getLogger(StoryVersions.class);

    private final Deserializer<EnrichedStory> stories;
    private final Publication publication;
    private final EnrichMeters meters;

    @SuppressWarnings("NullAway.Init") // set by init, before the first record
    private KeyValueStore<String, StoryVersion> store;

    @SuppressWarnings("NullAway.Init") // set by init, before the first record
    private StoryPages pages;

    private StoryVersions(EnrichSerdes serdes, EnrichMeters meters) {
        this.stories = serdes.internal().deserializer();
        this.publication = new Publication(serdes);
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        store = context.getStateStore(STORE);
        pages = new StoryPages(context.getStateStore(StoryPages.STORE));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        EnrichedStory story = decoded(record.value());
        VersionDecision.Known known = known(record, story);
        VersionDecision decision = VersionDecision.of(story, known);
        StoryVersion next = decision.next();
        if (decision.outcome().isPublished() && next != null) {
            publish(published(record, story, next), decision.lost());
        }
        if (next != null && !next.equals(known.version())) {
            store.put(record.key(), next);
        }
        if (decision.outcome() == VersionDecision.Outcome.SUPERSEDED) {
            log.info(
                    "story {} of article {} is sent again, but its page was read once more since",
                    record.key(),
                    story.getKhabar().getArticleId());
        } else if (isEmbedded(story)) {
            pages.note(record.key(), story.getKhabar().getArticleId(), said(story));
        }
        meters.story(decision.outcome());
    }

    private EnrichedStory decoded(byte[] value) {
        try {
            return stories.deserialize("", value);
        } catch (SerializationException e) {
            throw new RejectedArticleException("undecodable", String.valueOf(e.getMessage()));
        }
    }

    private VersionDecision.Known known(Record<String, byte[]> record, EnrichedStory story) {
        StoryVersion version = store.get(record.key());
        String article = story.getKhabar().getArticleId();
        boolean released = isEmbedded(story) && story.getPubStatus() == PubStatus.CANCELED;
        return new VersionDecision.Known(
                version,
                released && pages.isHeldElsewhere(record.key(), article),
                Redrive.is(record.headers())
                        && isBefore(
                                story, isEmbedded(story) ? pages.lastRead(record.key(), article) : created(version)));
    }

    private static @Nullable Instant created(@Nullable StoryVersion version) {
        return version == null ? null : version.created();
    }

    private static boolean isBefore(EnrichedStory story, @Nullable Instant read) {
        return read != null && story.getVersionCreated().isBefore(read);
    }

    private void publish(Record<String, EnrichedStory> story, List<String> lost) {
        for (Letter letter : publication.of(story, lost)) {
            context().forward(letter.record(), letter.outlet().node());
        }
    }

    private static StoryPages.Entry said(EnrichedStory story) {
        return new StoryPages.Entry(story.getPubStatus() != PubStatus.CANCELED, story.getVersionCreated());
    }

    private static boolean isEmbedded(EnrichedStory story) {
        return story.getKhabar().getRole() == StoryRole.EMBEDDED;
    }

    private static Record<String, EnrichedStory> published(
            Record<String, byte[]> record, EnrichedStory decoded, StoryVersion version) {
        EnrichedStory story = EnrichedStory.newBuilder(decoded)
                .setVersion(version.version())
                .setFirstCreated(version.firstCreated())
                .build();
        String id = record.key() + ":" + version.version();
        RecordHeaders headers = CloudEvents.headers(
                "enrich", id, TYPE, story.getVersionCreated(), story.getKhabar().getReplay());
        return record.withValue(story).withHeaders(CloudEvents.carryCanary(record.headers(), headers));
    }

    /** Brings the processor and its stores together. */
    static final class Supplier implements ProcessorSupplier<String, byte[], String, byte[]> {
        private final EnrichSerdes serdes;
        private final StoreKind kind;
        private final EnrichMeters meters;

        Supplier(EnrichSerdes serdes, StoreKind kind, EnrichMeters meters) {
            this.serdes = serdes;
            this.kind = kind;
            this.meters = meters;
        }

        @Override
        public Processor<String, byte[], String, byte[]> get() {
            return new StoryVersions(serdes, meters);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(
                    kind.builder(STORE, StoryVersion.serde()), kind.builder(StoryPages.STORE, StoryPages.serde()));
        }
    }
}
