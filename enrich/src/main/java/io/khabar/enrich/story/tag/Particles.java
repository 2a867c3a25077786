package io.khabar.enrich.story.tag;

import io.khabar.enrich.story.text.WordFolder;

/**
 * Tells the Arabic particles (و ف ب ل ك) that are written onto a word from the word, by what the model that comes with Khabar
 * knows of words. Safe for use by many threads at once.
 */
public final class Particles {

    private final CrfModel model;

    private Particles(CrfModel model) {
        this.model = model;
    }

    /**
     * By the model that comes with Khabar; loaded once for all callers.
     *
     * @throws BadModelException when the model's file is missing or damaged
     */
    public static Particles bundled() {
        return new Particles(BundledModel.get());
    }

    /**
     * Where a name begins that may have particles written onto its first word.
     *
     * @param start UTF-16 offset of the first character, particles included
     * @param end the offset after the last
     * @return the offset after the particles; {@code start} when there are none, or they belong to a person's name
     */
    public int nameStart(String text, int start, int end) {
        String name = text.substring(start, end);
        Tokens words = Tokenizer.cut(name);
        if (words.size() == 0) {
            return start;
        }
        int letters = model.word(model.reader(), name, words.start(0), words.end(0))
                .type()
                .cut();
        return start + WordFolder.skip(name, words.start(0), words.end(0), letters);
    }
}
