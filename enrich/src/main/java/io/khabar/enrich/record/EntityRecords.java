package io.khabar.enrich.record;

import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.EntityMention;
import io.khabar.enrich.story.Story;
import io.khabar.news.Entity;
import io.khabar.news.Mention;
import io.khabar.news.MentionField;
import java.util.List;

/** Writes the entities of a story as records, with offsets in code points. */
final class EntityRecords {

    private EntityRecords() {}

    static List<Entity> of(Story story, EntityKind kind) {
        String printed = story.draft().headline();
        CodePoints headline = CodePoints.of(printed == null ? "" : printed);
        CodePoints body = CodePoints.of(story.draft().body());
        return story.entities().stream()
                .filter(entity -> entity.kind() == kind)
                .map(entity -> entity(entity, headline, body))
                .toList();
    }

    private static Entity entity(EntityKey entity, CodePoints headline, CodePoints body) {
        List<Mention> mentions = entity.mentions().stream()
                .map(mention -> mention(mention, mention.inHeadline() ? headline : body))
                .toList();
        return new Entity(
                entity.key(),
                entity.name(),
                mentions.isEmpty() ? "" : mentions.get(0).getLiteral(),
                entity.relevance(),
                entity.sameAs(),
                mentions);
    }

    private static Mention mention(EntityMention mention, CodePoints points) {
        return new Mention(
                mention.inHeadline() ? MentionField.HEADLINE : MentionField.BODY,
                points.at(mention.start()),
                points.at(mention.end()),
                mention.literal(),
                mention.how());
    }
}
