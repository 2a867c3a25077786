package io.khabar.enrich.topology;

import io.khabar.enrich.deadletter.RejectedArticleException;
import io.khabar.enrich.record.Articles;
import io.khabar.enrich.record.RawPosition;
import io.khabar.enrich.record.StoryRecords;
import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.news.EnrichedStory;
import io.khabar.news.RawArticle;
import io.khabar.schemas.envelope.CloudEvents;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Turns a raw article into its family of stories. All is computed before the first story is forwarded, so that a family
 * leaves whole or not at all.
 */
final class SplitAndKey extends ContextualProcessor<String, @Nullable RawArticle, String, EnrichedStory> {
    private final StoryEnricher enricher;
    private final StoryRecords records;
    private final StorySize size;
    private final EnrichMeters meters;

    SplitAndKey(StoryEnricher enricher, StoryRecords records, StorySize size, EnrichMeters meters) {
        this.enricher = enricher;
        this.records = records;
        this.size = size;
        this.meters = meters;
    }

    @Override
    public void process(Record<String, @Nullable RawArticle> record) {
        RawArticle raw = record.value();
        if (raw == null) {
            throw new RejectedArticleException("empty-value", "the record has no value; expected a RawArticle");
        }
        List<EnrichedStory> family = Objects.requireNonNull(meters.seconds().record(() -> family(record, raw)));
        meters.family(family.size());
        for (EnrichedStory story : family) {
            context().forward(record.withKey(StoryRecords.id(story)).withValue(story));
        }
    }

    private List<EnrichedStory> family(Record<String, @Nullable RawArticle> record, RawArticle raw) {
        EnrichmentResult result = enricher.enrich(Articles.of(raw));
        if (result instanceof EnrichmentResult.Rejected rejected) {
            throw new RejectedArticleException(rejected.reason(), rejected.message());
        }
        List<EnrichedStory> family = records.of((EnrichmentResult.Enriched) result, position(record.headers()));
        family.forEach(size::check);
        return family;
    }

    private RawPosition position(Headers headers) {
        boolean replay = headers.lastHeader(CloudEvents.REPLAY) != null;
        return context()
                .recordMetadata()
                .map(metadata -> at(metadata, replay))
                .orElse(new RawPosition("", -1, -1, replay));
    }

    private static RawPosition at(RecordMetadata metadata, boolean replay) {
        return new RawPosition(metadata.topic(), metadata.partition(), metadata.offset(), replay);
    }
}
