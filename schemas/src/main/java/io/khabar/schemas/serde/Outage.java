package io.khabar.schemas.serde;

import io.khabar.schemas.registry.RegistryUnavailableException;
import io.khabar.schemas.registry.SchemaNotRegisteredException;
import io.khabar.schemas.registry.UnknownSchemaException;
import java.io.IOException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells a fault of the surroundings, after which the same record will go through, from a fault of the record. */
public final class Outage {
    private static final int DEEPEST = 50;

    private Outage() {}

    /** Whether a failure, or what caused it, is an outage: no connection, no login, too many requests, a server's error, a schema that nobody registered yet. */
    public static boolean is(Throwable failure) {
        Throwable link = failure;
        for (int depth = 0; link != null && depth < DEEPEST; depth++) {
            if (isUnknownSchema(link)) {
                return false;
            }
            if (isOutage(link)) {
                return true;
            }
            link = link.getCause();
        }
        return false;
    }

    /** Whether a failure, or what caused it, says that the registry does not know a schema. */
    static boolean isUnknownSchema(@Nullable Throwable failure) {
        Throwable link = failure;
        for (int depth = 0; link != null && depth < DEEPEST; depth++) {
            if (link instanceof UnknownSchemaException
                    || (ConfluentFailure.is(link) && ConfluentFailure.of(link).notFound())) {
                return true;
            }
            link = link.getCause();
        }
        return false;
    }

    private static boolean isOutage(Throwable link) {
        return link instanceof RegistryUnavailableException
                || link instanceof SchemaNotRegisteredException
                || link instanceof OutageInterruptedException
                || link instanceof RetriableException
                || link instanceof AuthenticationException
                || link instanceof AuthorizationException
                || (link instanceof IOException && isTransport(link.getClass()))
                || (ConfluentFailure.is(link) && !ConfluentFailure.of(link).refused());
    }

    /** Avro reports broken bytes as an IOException too: only those of the network's own packages are transport. */
    private static boolean isTransport(Class<?> type) {
        for (Class<?> c = type; c != null && c != IOException.class; c = c.getSuperclass()) {
            String name = c.getName();
            if (name.startsWith("java.net.") || name.startsWith("javax.net.") || name.startsWith("org.apache.h")) {
                return true;
            }
        }
        return false;
    }
}
