package io.khabar.enrich.story.label;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a phrase of a label file says. Its name in the files is lower-case with hyphens. */
public enum LabelKind {
    /** "Read also": other stories follow. */
    MARKER,
    /** "Read more": a marker that as often stands behind its title as before it. */
    MARKER_AFTER,
    /** "Source". */
    SOURCE,
    /** "Published". */
    DATE,
    /** "Keywords". */
    KEYWORDS,
    /** "By". */
    BYLINE,
    /** "Photo". */
    CAPTION,
    /** A label of a widget that carries no news: "Share". */
    WIDGET,
    /** The beginning of a line that belongs to the site, not to the story: "All rights reserved". */
    BOILERPLATE,
    /** "Back to the main story": what stands behind it goes on with the page's own text. */
    RESUME,
    /** A news agency: tells the source from the place in «place - source». */
    AGENCY,
    /** A word that names of papers and stations begin with: «channel», «newspaper». */
    OUTLET,
    /** A word that names of papers and stations end with: «Today», «News». */
    OUTLET_END,
    /** A heading above what readers have written: "Comments". */
    COMMENTS,
    /** A heading above a question to the readers and its answers: "Poll". */
    POLL,
    /** A heading above a list of what the page holds: "Key events", "Contents". */
    CONTENTS,
    /** What an agency or a printed page ends a text with, before initials and numbers: "ends", "continued on page". */
    END,
    /** What the last line of a feed's text begins with, before the article's title: "The post". */
    FOOTER_OPENS,
    /** What stands in the last line of a feed's text between the article's title and the name of the site: "appeared first on". */
    FOOTER,
    /** Opens a line with which the page goes back to its own story: "back to". */
    RETURNS,
    /** A word of lines that say, beside a number, how old something is, how long it takes to read or how often it was read: «hours ago». */
    AGE,
    /** What an author is, which stands beside the name: «reporter». */
    POST,
    /** A section or navigation word that keyword lines carry and that is no keyword. */
    NAVIGATION,
    /** A word too common to say what a text is about. */
    FUNCTION,
    /** A word that opens a paragraph only in the middle of a story. */
    CONTINUES,
    /** An Arabic verb that texts open or go on with and headlines hardly ever hold: «قال». */
    OPENS,
    /** An Arabic word whose first letter و is its own and not the conjunction. */
    OWN_WAW,
    /** Takes a phrase back that files counting after this one call something: where it is the longest that fits, nothing is labelled. */
    NONE;

    private static final Set<LabelKind> WORDS = EnumSet.of(
            AGENCY,
            OUTLET,
            OUTLET_END,
            COMMENTS,
            POLL,
            CONTENTS,
            END,
            FOOTER_OPENS,
            FOOTER,
            RETURNS,
            AGE,
            POST,
            NAVIGATION,
            FUNCTION,
            CONTINUES,
            OPENS,
            OWN_WAW);

    /** The name in label files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True when the phrase labels a place in a page; false when it is only a word to be known. */
    boolean labels() {
        return !WORDS.contains(this);
    }

    /** True when a phrase cannot be both. */
    boolean competesWith(LabelKind other) {
        boolean none = this == NONE || other == NONE;
        return this != other && (none || (labels() && other.labels()));
    }

    static @Nullable LabelKind of(String label) {
        for (LabelKind kind : values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        return null;
    }
}
