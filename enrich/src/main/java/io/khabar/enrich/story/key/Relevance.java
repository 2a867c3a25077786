package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityMention;
import java.util.List;

/**
 * How much a story is about an entity, from 0 to 1: its mentions, those in the headline and the lead counting more,
 * demonyms less. Plain divisions only, so that it is the same to the bit on every machine.
 */
final class Relevance {

    private static final double HEADLINE = 3;
    private static final double LEAD = 2;
    private static final double BODY = 1;
    private static final double DEMONYM = 0.5;
    private static final double HALF = 3;
    private static final int LEAD_LENGTH = 400;

    private Relevance() {}

    /** The relevance, rounded to three places. */
    static double of(List<EntityMention> mentions) {
        double weight = 0;
        for (EntityMention mention : mentions) {
            weight += weight(mention);
        }
        return Math.rint(1000 * weight / (weight + HALF)) / 1000;
    }

    private static double weight(EntityMention mention) {
        double place = mention.inHeadline() ? HEADLINE : mention.start() < LEAD_LENGTH ? LEAD : BODY;
        return mention.how().equals("demonym") ? place * DEMONYM : place;
    }
}
