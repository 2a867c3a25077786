package io.khabar.enrich.story.tag;

import io.khabar.enrich.story.EntityKind;

/**
 * One place in a story where the tagger sees a name.
 *
 * @param inHeadline true when the offsets count in the headline, false when in the body
 * @param start UTF-16 offset of the first character, particles included
 * @param name offset of the name itself, after the particles written onto it
 * @param end the offset after the last
 * @param kind what it names
 * @param sureness of its least sure token, from 0 to 1
 * @param how what saw it: {@link #MODEL}, or a rule, "rule:title"
 */
public record TaggedName(
        boolean inHeadline, int start, int name, int end, EntityKind kind, float sureness, String how) {

    /** Seen by a model. */
    public static final String MODEL = "tagger";

    /** A name that a model sees. */
    public TaggedName(boolean inHeadline, int start, int name, int end, EntityKind kind, float sureness) {
        this(inHeadline, start, name, end, kind, sureness, MODEL);
    }
}
