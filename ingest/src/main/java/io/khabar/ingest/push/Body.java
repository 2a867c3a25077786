package io.khabar.ingest.push;

/** What came of reading the body of a request. */
sealed interface Body {

    /** All of it. */
    final class Whole implements Body {
        private final byte[] bytes;

        Whole(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Not copied; nobody writes to them. */
        byte[] bytes() {
            return bytes;
        }
    }

    /** It has more bytes than allowed; the rest was not read. */
    record TooLarge() implements Body {}

    /** It was not there in time. */
    record Late() implements Body {}

    /** The connection broke off. */
    record Broken() implements Body {}
}
