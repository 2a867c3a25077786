package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.EntityKind;

/**
 * A name that a rule sees.
 *
 * @param field where it stands
 * @param first number of its first word
 * @param last number of its last word
 * @param kind what it names
 * @param sureness from 0 to 1
 * @param rule what told it: "rule:title"
 */
record FoundName(ReadField field, int first, int last, EntityKind kind, float sureness, String rule) {

    int length() {
        return last - first + 1;
    }
}
