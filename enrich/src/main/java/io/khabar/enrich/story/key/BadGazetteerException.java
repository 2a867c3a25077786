package io.khabar.enrich.story.key;

import java.io.Serial;
import java.util.List;

/** Lines of a gazetteer that must not be used; the message says file, line, reason and what to do. */
public final class BadGazetteerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    BadGazetteerException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }

    BadGazetteerException(String reason) {
        super(reason);
    }

    BadGazetteerException(List<String> reasons) {
        super(String.join("\n", reasons));
    }
}
