package io.khabar.schemas.serde;

/**
 * A failed call of Confluent's registry client, read by reflection because that client need not be there.
 *
 * @param status HTTP status
 * @param code the registry's error code, like 40403
 */
record ConfluentFailure(int status, int code) {
    private static final String CLASS = "io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException";

    static boolean is(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(CLASS)) {
                return true;
            }
        }
        return false;
    }

    static ConfluentFailure of(Throwable failure) {
        try {
            return new ConfluentFailure(number(failure, "getStatus"), number(failure, "getErrorCode"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Confluent's " + CLASS + " has changed", e);
        }
    }

    private static int number(Throwable failure, String getter) throws ReflectiveOperationException {
        return (int) failure.getClass().getMethod(getter).invoke(failure);
    }

    /** The registry says that it does not know the schema or subject; a bare 404 is a wrong address. */
    boolean notFound() {
        return status == 404 && code > 40400 && code < 40500;
    }

    /** The registry refuses a schema as incompatible or invalid. */
    boolean refused() {
        return status == 409 || status == 422;
    }
}
