package io.khabar.sink;

import io.khabar.news.EnrichedStory;
import io.khabar.schemas.SchemaTrust;
import io.khabar.schemas.registry.RegistryUnavailableException;
import io.khabar.schemas.registry.UnknownSchemaException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The schemas that stories were written with, by their ids in the registry. A schema never changes under its id. */
final class WriterSchemas {
    private static final long GRACE = 5_000;
    private static final long GRACE_AGAIN = 60_000;

    private final IntFunction<Schema> registry;
    private final Clock clock;
    private final Map<Integer, Found> found = new HashMap<>();
    private int graceFor;
    private long graceFrom;
    private boolean graced;

    /** A schema, or why records with its id are refused. */
    sealed interface Found {

        /** Records with this schema can be read as stories. */
        record Usable(Schema schema) implements Found {}

        /** They cannot. */
        record Unusable(Inspected.Refused why) implements Found {}
    }

    /** @param registry looks a schema up by its id; throws as {@code RegistryClient.byId} does */
    WriterSchemas(IntFunction<Schema> registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * The schema of that id. An id that the registry does not know is asked for again the next time.
     *
     * @throws OutageException when the registry does not answer, or is given time to learn of a new schema
     */
    Found byId(int id) throws OutageException {
        Found known = found.get(id);
        if (known != null) {
            return known;
        }
        try {
            Found answer = judged(id, registry.apply(id));
            found.put(id, answer);
            return answer;
        } catch (UnknownSchemaException e) {
            if (inGrace(id)) {
                throw new OutageException("Waiting for a schema: " + message(e), e);
            }
            return refused("unknown-schema", message(e), e);
        } catch (RegistryUnavailableException e) {
            throw new OutageException("The schema registry does not answer: " + message(e), e);
        } catch (SerializationException e) {
            return refused("unknown-schema", message(e), e);
        }
    }

    /**
     * A registry's follower may learn of a schema after the first record that carries it, so an unknown id is given 5
     * seconds; once a minute, for a flood of made-up ids must not hold the line up.
     */
    private boolean inGrace(int id) {
        long now = clock.millis();
        if (!graced || now - graceFrom >= GRACE_AGAIN || now < graceFrom) {
            graced = true;
            graceFor = id;
            graceFrom = now;
        }
        return id == graceFor && now - graceFrom < GRACE;
    }

    private static Found judged(int id, Schema schema) {
        try {
            SchemaTrust.check(schema);
        } catch (SerializationException e) {
            return refused("wrong-schema", message(e), e);
        }
        SchemaCompatibilityType type = SchemaCompatibility.checkReaderWriterCompatibility(
                        EnrichedStory.getClassSchema(), schema)
                .getType();
        if (type != SchemaCompatibilityType.COMPATIBLE) {
            String message = "Schema " + id + " is " + schema.getFullName() + ", which cannot be read as a story";
            return refused("wrong-schema", message, null);
        }
        return new Found.Usable(schema);
    }

    private static Found refused(String reason, String message, @Nullable Throwable cause) {
        return new Found.Unusable(new Inspected.Refused(reason, message, cause));
    }

    private static String message(Throwable e) {
        return String.valueOf(e.getMessage());
    }
}
