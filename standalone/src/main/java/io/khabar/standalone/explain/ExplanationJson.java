package io.khabar.standalone.explain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.enrich.record.CodePoints;
import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.Mention;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes an explanation as one JSON object on one line. Offsets are Unicode code points; times are ISO 8601, UTC. */
public final class ExplanationJson {
    private final ObjectMapper mapper = new ObjectMapper();

    /** The object of an explained article. */
    public String line(Explanation explanation) {
        ObjectNode object = mapper.createObjectNode().put("file", explanation.file());
        ArrayNode stories = object.putArray("stories");
        explanation.family().forEach(story -> write(story, stories.addObject()));
        spans(explanation, object.putArray("spans"));
        return object.toString();
    }

    /** The object of a refused article: its file and an "error". */
    public String line(Explanation.Outcome.Refused refused) {
        return mapper.createObjectNode()
                .put("file", refused.file())
                .put("error", refused.reason())
                .toString();
    }

    private static void write(EnrichedStory story, ObjectNode object) {
        object.put("uri", story.getUri())
                .put("role", story.getKhabar().getRole().name())
                .put("headline", story.getHeadline())
                .put("body", story.getBody())
                .put("by", story.getBy())
                .put("located", story.getLocated());
        ArrayNode sources = object.putArray("infoSources");
        story.getInfoSources()
                .forEach(source ->
                        sources.addObject().put("name", source.getName()).put("located", source.getLocated()));
        object.put("published", iso(story.getPublished()))
                .put("publishedBasis", story.getPublishedBasis().name())
                .put("language", story.getLanguage())
                .put("languageSureness", story.getKhabar().getLanguageSureness());
        ArrayNode keywords = object.putArray("keywords");
        story.getKeywords().forEach(keywords::add);
        entities(story.getPeople(), object.putArray("people"));
        entities(story.getOrganisations(), object.putArray("organisations"));
        entities(story.getPlaces(), object.putArray("places"));
        links(story, object);
        split(story, object);
    }

    private static void links(EnrichedStory story, ObjectNode object) {
        ArrayNode subjects = object.putArray("subjects");
        story.getSubjects()
                .forEach(subject -> subjects.addObject()
                        .put("uri", subject.getUri())
                        .put("name", subject.getName())
                        .put("relevance", subject.getRelevance())
                        .put("creator", subject.getCreator()));
        ArrayNode associations = object.putArray("associations");
        story.getAssociations()
                .forEach(link -> associations
                        .addObject()
                        .put("rel", link.getRel())
                        .put("uri", link.getUri())
                        .put("headline", link.getHeadline())
                        .put("url", link.getUrl()));
    }

    private static void split(EnrichedStory story, ObjectNode object) {
        object.put("splitSureness", story.getKhabar().getSplitSureness());
        ArrayNode evidence = object.putArray("splitEvidence");
        story.getKhabar().getSplitEvidence().forEach(evidence::add);
        ArrayNode flags = object.putArray("flags");
        story.getKhabar().getFlags().forEach(flags::add);
    }

    private static void entities(List<Entity> entities, ArrayNode array) {
        for (Entity entity : entities) {
            ObjectNode object = array.addObject()
                    .put("uri", entity.getUri())
                    .put("name", entity.getName())
                    .put("literal", entity.getLiteral())
                    .put("relevance", entity.getRelevance());
            ArrayNode mentions = object.putArray("mentions");
            entity.getMentions().forEach(mention -> write(mention, mentions.addObject()));
        }
    }

    private static void write(Mention mention, ObjectNode object) {
        object.put("field", mention.getField().name().toLowerCase(Locale.ROOT))
                .put("start", mention.getStart())
                .put("end", mention.getEnd())
                .put("literal", mention.getLiteral())
                .put("how", mention.getHow());
    }

    private static void spans(Explanation explanation, ArrayNode array) {
        CodePoints points = CodePoints.of(explanation.text());
        explanation
                .spans()
                .forEach(span -> array.addObject()
                        .put("start", points.at(span.start()))
                        .put("end", points.at(span.end()))
                        .put("kind", span.kind().label())
                        .put("story", span.story()));
    }

    private static @Nullable String iso(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
