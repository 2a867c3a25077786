package io.khabar.enrich.topology;

import io.khabar.enrich.deadletter.RejectedArticleException;
import io.khabar.enrich.record.Articles;
import io.khabar.enrich.record.RawPosition;
import io.khabar.enrich.record.StoryRecords;
import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.enrich.story.EntityTagger;
import io.khabar.enrich.story.KnownHeadlines;
import io.khabar.enrich.story.RuleVersions;
import io.khabar.news.EnrichedStory;
import io.khabar.news.RawArticle;
import io.khabar.schemas.envelope.CloudEvents;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a raw article into its family of stories, and tells which stories it held before and does not hold any more. All is
 * computed and encoded before the first story is forwarded, so that a family leaves whole or not at all; that the article was
 * seen is put last, in the same transaction.
 *
 * <p>An article that comes again as it came last is dropped: the headlines that the stream knows by now could cut it in
 * another way, and a replay must add nothing. Only the last form is remembered, so an edit that is taken back passes. Lines
 * that were added to the gazetteer since do not make it another article: a story that has not changed is not published again
 * for its keys. One that is sent again from the dead letters is always split, unless a later form has come since.
 */
final class SplitAndKey extends ContextualProcessor<String, @Nullable RawArticle, String, byte[]> {
    static final String STORE = "articles-seen";
    private static final Logger log = LoggerFactory.getLogger(SplitAndKey.class);

    private final Parts parts;
    private final ArticleFingerprint fingerprints;
    private final StorySize size;

    @SuppressWarnings("NullAway.Init") // set by init, before the first record
    private KeyValueStore<String, SeenArticle> store;

    @SuppressWarnings("NullAway.Init") // set by init, before the first record
    private GazetteerTable gazetteer;

    private KnownHeadlines known = KnownHeadlines.NONE;

    private SplitAndKey(Parts parts) {
        this.parts = parts;
        this.fingerprints = new ArticleFingerprint(parts.rules());
        this.size = new StorySize(parts.options().maxStoryBytes());
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        store = context.getStateStore(STORE);
        gazetteer = context.getStateStore(GazetteerTable.NAME);
        gazetteer.beginTagging();
        if (parts.options().knowsHeadlines()) {
            known = context.<HeadlineTable>getStateStore(HeadlineTable.NAME);
        }
    }

    @Override
    public void process(Record<String, @Nullable RawArticle> record) {
        RawArticle raw = record.value();
        if (raw == null) {
            throw new RejectedArticleException("empty-value", "the record has no value; expected a RawArticle");
        }
        Article article = Articles.of(raw);
        long fingerprint = fingerprints.of(article);
        SeenArticle seen = store.get(article.id());
        boolean redriven = Redrive.is(record.headers());
        if (seen != null && redriven && article.ingested().isBefore(seen.ingested())) {
            log.info("article {} is sent again, but a later form of it was read at {}", article.id(), seen.ingested());
            parts.meters().supersededArticle();
        } else if (seen != null && !redriven && seen.fingerprint() == fingerprint) {
            store.put(article.id(), seen.readAgain(article.ingested()));
            parts.meters().repeatedFamily(seen.stories());
        } else {
            Family family = forward(record, article, seen);
            store.put(article.id(), family.seen(fingerprint, article.ingested()));
        }
    }

    private Family forward(Record<String, @Nullable RawArticle> record, Article article, @Nullable SeenArticle seen) {
        RawPosition position = position(record.headers());
        Family family = Objects.requireNonNull(parts.meters().seconds().record(() -> family(article, position, seen)));
        List<Record<String, byte[]>> records = family.all()
                .map(story -> record.withKey(StoryRecords.id(story)).withValue(encoded(story)))
                .toList();
        records.forEach(context()::forward);
        parts.meters().family(family.stories().size());
        if (article.html() && !article.canceled()) {
            parts.meters().page(family.hasMain());
        }
        return family;
    }

    private Family family(Article article, RawPosition position, @Nullable SeenArticle seen) {
        EntityTagger tagger = gazetteer.tagger();
        EnrichmentResult result = parts.enrichment().enrich(article, known, tagger);
        if (result instanceof EnrichmentResult.Rejected rejected) {
            throw new RejectedArticleException(rejected.reason(), rejected.message());
        }
        StoryRecords records = new StoryRecords(parts.rules().withGazetteer(tagger.version()));
        List<EnrichedStory> stories = records.of((EnrichmentResult.Enriched) result, position);
        List<EnrichedStory> lost =
                StoryKeys.lost(seen == null ? List.of() : seen.embedded(), Family.embedded(stories)).stream()
                        .map(id -> records.lost(id, article, position))
                        .toList();
        return new Family(stories, lost);
    }

    private byte[] encoded(EnrichedStory story) {
        byte[] bytes = parts.stories().serialize("", story);
        size.check(story, bytes.length);
        return bytes;
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

    /**
     * What the processor works with.
     *
     * @param rules the versions of the rules that {@code enrichment} applies, and of the gazetteer without what was added to it
     * @param stories encodes stories for the topic inside of this app
     */
    record Parts(
            Enrichment enrichment,
            RuleVersions rules,
            EnrichOptions options,
            Serializer<EnrichedStory> stories,
            EnrichMeters meters) {}

    /** Brings the processor and its store together. The tables of headlines and of the gazetteer are global: they need no connection. */
    static final class Supplier implements ProcessorSupplier<String, @Nullable RawArticle, String, byte[]> {
        private final Parts parts;

        Supplier(Parts parts) {
            this.parts = parts;
        }

        @Override
        public Processor<String, @Nullable RawArticle, String, byte[]> get() {
            return new SplitAndKey(parts);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(parts.options().store().builder(STORE, SeenArticle.serde()));
        }
    }
}
