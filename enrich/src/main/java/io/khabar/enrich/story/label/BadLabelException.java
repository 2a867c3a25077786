package io.khabar.enrich.story.label;

import java.util.List;
import java.util.stream.Collectors;

/** Label files that cannot be used; the message has a line for each mistake, with file, line and what was expected. */
public final class BadLabelException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 100;

    BadLabelException(String message) {
        super(message);
    }

    BadLabelException(List<String> mistakes) {
        super(mistakes.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n"))
                + (mistakes.size() > MOST_SHOWN ? "\nand " + (mistakes.size() - MOST_SHOWN) + " more" : ""));
    }
}
