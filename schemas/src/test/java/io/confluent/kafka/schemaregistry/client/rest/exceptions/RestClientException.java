package io.confluent.kafka.schemaregistry.client.rest.exceptions;

/** Stands in for the exception of Confluent's client, which is not on Maven Central: same name, same getters. */
public class RestClientException extends Exception {
    private final int status;
    private final int errorCode;

    public RestClientException(String message, int status, int errorCode) {
        super(message);
        this.status = status;
        this.errorCode = errorCode;
    }

    public int getStatus() {
        return status;
    }

    public int getErrorCode() {
        return errorCode;
    }
}
