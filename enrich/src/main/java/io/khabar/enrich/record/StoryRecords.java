package io.khabar.enrich.record;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Draft;
import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.IdentifiedLanguage;
import io.khabar.enrich.story.PublicationDate;
import io.khabar.enrich.story.RuleVersions;
import io.khabar.enrich.story.Source;
import io.khabar.enrich.story.Span;
import io.khabar.enrich.story.Story;
import io.khabar.enrich.story.TopicKey;
import io.khabar.news.AltId;
import io.khabar.news.EnrichedStory;
import io.khabar.news.InfoSource;
import io.khabar.news.Khabar;
import io.khabar.news.PubStatus;
import io.khabar.news.PublishedBasis;
import io.khabar.news.PublishedPrecision;
import io.khabar.news.StoryRole;
import io.khabar.news.Subject;
import io.khabar.news.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Writes the domain's stories as Avro records. */
public final class StoryRecords {
    private static final String URI = "urn:khabar:story:";

    private final RuleVersions versions;

    public StoryRecords(RuleVersions versions) {
        this.versions = versions;
    }

    /** The uri of the story with that id. */
    public static String uri(String storyId) {
        return URI + storyId;
    }

    /** The id in a story's uri, which is the key of its record. */
    public static String id(EnrichedStory story) {
        return story.getUri().substring(URI.length());
    }

    /** One record for each story of the family, in their order, all with version 1. A page that is withdrawn holds none but its own. */
    public List<EnrichedStory> of(EnrichmentResult.Enriched family, RawPosition position) {
        CodePoints points = CodePoints.of(family.article().text());
        List<EnrichedStory> records = new ArrayList<>();
        int held = family.article().canceled() ? 1 : family.stories().size();
        for (int place = 0; place < held; place++) {
            records.add(record(family, place, points, position));
        }
        return records;
    }

    /**
     * The withdrawal of a story that the page held before and does not hold any more. It says which story and which page,
     * and nothing of the text.
     */
    public EnrichedStory lost(String storyId, Article article, RawPosition position) {
        return EnrichedStory.newBuilder()
                .setUri(uri(storyId))
                .setFirstCreated(article.ingested())
                .setVersionCreated(article.ingested())
                .setPubStatus(PubStatus.CANCELED)
                .setKhabar(origin(article, position)
                        .setRole(StoryRole.EMBEDDED)
                        .setParentUri(uri(article.id()))
                        .build())
                .build();
    }

    private EnrichedStory record(EnrichmentResult.Enriched family, int place, CodePoints points, RawPosition position) {
        Article article = family.article();
        Story story = family.stories().get(place);
        Draft draft = story.draft();
        IdentifiedLanguage language = story.language();
        return EnrichedStory.newBuilder()
                .setUri(uri(story.id()))
                .setFirstCreated(article.ingested())
                .setVersionCreated(article.ingested())
                .setPubStatus(article.canceled() ? PubStatus.CANCELED : PubStatus.USABLE)
                .setLanguage(language == null ? null : language.tag())
                .setHeadline(draft.headline())
                .setBody(draft.body())
                .setBy(draft.by())
                .setLocated(draft.located())
                .setInfoSources(sources(draft.sources()))
                .setPublished(draft.published().at())
                .setPublishedBasis(
                        PublishedBasis.valueOf(draft.published().basis().name()))
                .setSubjects(subjects(story.topics()))
                .setPeople(EntityRecords.of(story, EntityKind.PERSON))
                .setOrganisations(EntityRecords.of(story, EntityKind.ORGANISATION))
                .setPlaces(EntityRecords.of(story, EntityKind.PLACE))
                .setAssociations(AssociationRecords.of(family, story))
                .setAltIds(draft.embedded() ? List.of() : altIds(article))
                .setKeywords(draft.keywords())
                .setRightsInfo(article.rightsInfo())
                .setKhabar(khabar(family, place, points, position))
                .build();
    }

    private Khabar khabar(EnrichmentResult.Enriched family, int place, CodePoints points, RawPosition position) {
        Article article = family.article();
        Story story = family.stories().get(place);
        IdentifiedLanguage language = story.language();
        Draft draft = story.draft();
        PublicationDate page = draft.embedded() ? PublicationDate.NONE : article.pagePublished();
        return origin(article, position)
                .setRole(draft.embedded() ? StoryRole.EMBEDDED : StoryRole.PRIMARY)
                .setParentUri(draft.embedded() ? uri(article.id()) : null)
                .setPosition(place)
                .setSpans(spans(family.spans(), place, points))
                .setSplitSureness(draft.sureness())
                .setSplitEvidence(draft.evidence())
                .setLanguageSureness(language == null ? null : language.sureness())
                .setContentHash(story.contentHash())
                .setSimhash(story.simhash())
                .setPublisher(draft.embedded() ? null : article.publisher())
                .setPagePublished(page.at())
                .setPagePublishedPrecision(
                        PublishedPrecision.valueOf(page.precision().name()))
                .setPublishedPrecision(
                        PublishedPrecision.valueOf(draft.published().precision().name()))
                .setFlags(draft.flags())
                .build();
    }

    private Khabar.Builder origin(Article article, RawPosition position) {
        return Khabar.newBuilder()
                .setArticleId(article.id())
                .setRawTopic(position.topic())
                .setRawPartition(position.partition())
                .setRawOffset(position.offset())
                .setIngested(article.ingested())
                .setOrigin(article.origin())
                .setRules(versions.splitter())
                .setGazetteer(versions.gazetteer())
                .setTopics(versions.topics())
                .setLanguages(versions.languages())
                .setReplay(position.replay());
    }

    private static List<TextSpan> spans(List<Span> spans, int place, CodePoints points) {
        return spans.stream()
                .filter(span -> span.story() == place)
                .map(span -> new TextSpan(
                        points.at(span.start()),
                        points.at(span.end()),
                        span.kind().label()))
                .toList();
    }

    private static List<InfoSource> sources(List<Source> sources) {
        return sources.stream()
                .map(source -> new InfoSource(source.name(), source.located()))
                .toList();
    }

    private static List<Subject> subjects(List<TopicKey> topics) {
        return topics.stream()
                .map(topic -> new Subject(topic.id(), topic.name(), topic.relevance(), topic.creator()))
                .toList();
    }

    private static List<AltId> altIds(Article article) {
        List<AltId> ids = new ArrayList<>();
        if (article.url() != null) {
            ids.add(new AltId("url", article.url()));
        }
        if (article.guid() != null) {
            ids.add(new AltId("guid", article.guid()));
        }
        return ids;
    }
}
