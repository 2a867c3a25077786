package io.khabar.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** What all readers of JSON (RFC 8259) share: its signs, the limits, and how a syntax error is told. */
final class Json {
    /** Levels of brackets; news needs ten. */
    private static final int DEEPEST = 100;

    private Json() {}

    /** Refuses what is nested deeper than 100 levels; Jackson's own limits hold for names and numbers. */
    static JsonFactory factory() {
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
        return JsonFactory.builder().streamReadConstraints(limits).build();
    }

    static Fault fault(JsonProcessingException syntax) {
        int line = syntax.getLocation() == null ? 1 : syntax.getLocation().getLineNr();
        String message = String.valueOf(syntax.getOriginalMessage());
        int end = message.indexOf('\n');
        return new Fault(line, "is no valid JSON: " + (end < 0 ? message : message.substring(0, end)));
    }

    static boolean isSpace(int unit) {
        return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r';
    }

    static boolean opens(int unit) {
        return unit == '{' || unit == '[';
    }

    static boolean closes(int unit) {
        return unit == '}' || unit == ']';
    }
}
