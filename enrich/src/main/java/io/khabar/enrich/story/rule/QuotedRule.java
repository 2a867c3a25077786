package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.EntityKind;

/** Sees the name of an organisation that stands in quotation marks behind the word for it: «компания «Сибмост»». */
final class QuotedRule {

    private static final String RULE = "rule:quoted";
    static final String OPENING = "«\u201C\u201E\"\u2039";
    static final String CLOSING = "»\u201D\u201C\"\u203A";
    private static final int MOST_WORDS = 5;
    private static final int TELLING = Role.ORG_BEFORE.bit() | Role.ORG_QUOTED.bit();

    private final ReadField field;
    private final FoundNames found;
    private final boolean cased;

    QuotedRule(ReadField field, FoundNames found, Writing writing) {
        this.field = field;
        this.found = found;
        this.cased = writing != Writing.ONE_CASE;
    }

    void read() {
        for (int word = 0; word + 1 < field.size(); word++) {
            if (field.hasAny(word, TELLING) && isOpened(word)) {
                int last = closed(word + 1);
                if (last > word && (!cased || field.shape(word + 1) != Shape.LOWER)) {
                    found.add(word + 1, last, EntityKind.ORGANISATION, FoundNames.SURE, RULE);
                }
            }
        }
    }

    /** True when a quotation mark opens right behind the word. */
    private boolean isOpened(int word) {
        int start = field.text().start(word + 1);
        String between =
                field.text().original().substring(field.text().end(word), start).strip();
        return between.length() == 1 && OPENING.indexOf(between.charAt(0)) >= 0;
    }

    /** The last word before the closing mark; -1 when the quotation is too long for a name. */
    private int closed(int first) {
        String text = field.text().original();
        for (int word = first; word < field.size() && word < first + MOST_WORDS; word++) {
            int at = field.text().end(word);
            if (at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0) {
                return word;
            }
            if (field.gap(word + 1) != Gap.SPACE && field.gap(word + 1) != Gap.HYPHEN) {
                return isClosedAfterSpace(text, at) ? word : -1;
            }
        }
        return -1;
    }

    /** French has a space before the closing mark. */
    private static boolean isClosedAfterSpace(String text, int at) {
        return at + 1 < text.length() && Character.isSpaceChar(text.charAt(at)) && text.charAt(at + 1) == '»';
    }
}
