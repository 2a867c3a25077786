package io.khabar.ingest.seed;

/** Signs of JSON (RFC 8259, 2). */
final class Json {

    private Json() {}

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
