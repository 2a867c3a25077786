package io.khabar.ingest.seed;

/** What a seed file holds. */
enum SeedForm {
    /** The text of one page. */
    TEXT(".txt"),
    /** The markup of one page. */
    HTML(".html", ".htm"),
    /** One article as a JSON object, or an array of them. */
    JSON(".json"),
    /** One JSON object a line. */
    JSON_LINES(".jsonl");

    private final String extension;
    private final String other;

    SeedForm(String extension) {
        this(extension, extension);
    }

    SeedForm(String extension, String other) {
        this.extension = extension;
        this.other = other;
    }

    /** Whether a file has this form by its lower-case name without the extension of its packing. */
    boolean names(String file) {
        return file.endsWith(extension) || file.endsWith(other);
    }
}
