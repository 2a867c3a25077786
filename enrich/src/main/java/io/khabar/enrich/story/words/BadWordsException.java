package io.khabar.enrich.story.words;

import java.util.List;

/** A folder of words that cannot be used; the message has a line for each mistake: file, line, what was expected. */
public final class BadWordsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public BadWordsException(List<String> mistakes) {
        super(String.join("\n", mistakes));
    }
}
