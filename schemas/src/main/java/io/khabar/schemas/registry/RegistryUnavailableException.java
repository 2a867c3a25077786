package io.khabar.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry could not be reached, refused the login, or did not answer as a registry does. Nothing is wrong with the record: try again. */
public final class RegistryUnavailableException extends SerializationException {
    RegistryUnavailableException(String message) {
        super(message);
    }

    RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
