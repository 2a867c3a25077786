package io.khabar.sink;

/** Something outside that the sink needs does not answer. No record is at fault: try again later. The message is for people. */
final class OutageException extends Exception {

    OutageException(String message, Throwable cause) {
        super(message, cause);
    }
}
