package io.khabar.sink.store;

/** The store cannot be read or written now. Nothing is lost: open the partition again later. The message is for people. */
public final class StoreOutageException extends Exception {

    public StoreOutageException(String message, Throwable cause) {
        super(message, cause);
    }
}
