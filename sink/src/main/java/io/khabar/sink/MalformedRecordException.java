package io.khabar.sink;

/** The bytes are no value of the schema they claim. */
final class MalformedRecordException extends Exception {

    MalformedRecordException(String message) {
        super(message);
    }
}
