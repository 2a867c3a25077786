package io.khabar.ingest.json;

/** Where a JSON value stands while its units pass: how deep, and whether in a string. */
public final class Nesting {
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean opened;

    /** Takes the next unit of the value. */
    public void take(int unit) {
        if (inString) {
            inString = escaped || unit != '"';
            escaped = !escaped && unit == '\\';
        } else if (unit == '"') {
            inString = true;
        } else if (Json.opens(unit)) {
            depth++;
            opened = true;
        } else if (Json.closes(unit)) {
            depth--;
        }
    }

    /** Whether the bracket that opened first has been closed. */
    public boolean closed() {
        return opened && depth == 0;
    }

    /** Whether a value that is no object or array ends before this unit. */
    boolean endsBefore(int unit) {
        return depth == 0 && !inString && (unit == ',' || unit == ']' || Json.isSpace(unit));
    }
}
