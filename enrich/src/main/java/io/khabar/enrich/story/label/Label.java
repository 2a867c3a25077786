package io.khabar.enrich.story.label;

/**
 * A phrase of a label file.
 *
 * @param kind what it says
 * @param phrase as written in the file
 * @param words how many words it has
 */
public record Label(LabelKind kind, String phrase, int words) {

    /** True when the phrase is one of the markers for other stories. */
    public boolean isMarker() {
        return kind == LabelKind.MARKER || kind == LabelKind.MARKER_AFTER;
    }
}
