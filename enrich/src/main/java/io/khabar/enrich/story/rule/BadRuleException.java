package io.khabar.enrich.story.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Files of name rules that cannot be used; the message has a line for each mistake: file, line, what was expected. */
public final class BadRuleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 100;

    BadRuleException(List<String> mistakes) {
        super(mistakes.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n"))
                + (mistakes.size() > MOST_SHOWN ? "\nand " + (mistakes.size() - MOST_SHOWN) + " more" : ""));
    }
}
