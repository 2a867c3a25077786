package io.khabar.schemas;

import io.khabar.schemas.registry.Compatibility;
import io.khabar.schemas.registry.CompatibilityLevel;
import io.khabar.schemas.registry.Registration;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.SchemaNotRegisteredException;
import io.khabar.schemas.registry.SchemaRefusedException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** The newest released schema of every subject, and what to do with it at a registry. */
public final class SchemaCatalog {
    private final Map<String, Schema> schemas;

    /** The schemas of {@link Topics}. */
    public SchemaCatalog() {
        this(ofTopics());
    }

    SchemaCatalog(Map<String, Schema> schemas) {
        this.schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
    }

    private static Map<String, Schema> ofTopics() {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        Topics.all().forEach(topic -> schemas.put(topic.subject(), topic.valueSchema()));
        return schemas;
    }

    /** By subject, in the order of the flow. */
    public Map<String, Schema> schemas() {
        return schemas;
    }

    /**
     * Registers every schema and sets each subject to FULL_TRANSITIVE. Doing it again changes nothing.
     *
     * @throws SchemaRefusedException that names the subject; those before it are registered
     */
    public List<Registration> register(RegistryClient registry) {
        return schemas.entrySet().stream()
                .map(entry -> register(registry, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The level is set before a new version is offered; the very first version has to be there for the level to be set. */
    private static Registration register(RegistryClient registry, String subject, Schema schema) {
        boolean first = registry.versions(subject).isEmpty();
        if (!first) {
            registry.setLevel(subject, CompatibilityLevel.FULL_TRANSITIVE);
        }
        registry.register(subject, schema);
        if (first) {
            registry.setLevel(subject, CompatibilityLevel.FULL_TRANSITIVE);
        }
        return registry.find(subject, schema).orElseThrow(() -> new SchemaNotRegisteredException(subject));
    }

    /** How each schema stands in the registry. Changes nothing. */
    public List<SchemaState> check(RegistryClient registry) {
        return schemas.entrySet().stream()
                .map(entry -> check(registry, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static SchemaState check(RegistryClient registry, String subject, Schema schema) {
        return registry.find(subject, schema)
                .<SchemaState>map(found -> new SchemaState.Registered(subject, found.id(), found.version()))
                .orElseGet(() -> unregistered(registry, subject, schema));
    }

    private static SchemaState unregistered(RegistryClient registry, String subject, Schema schema) {
        Compatibility answer = registry.test(subject, schema);
        return answer.compatible()
                ? new SchemaState.Missing(subject)
                : new SchemaState.Incompatible(subject, answer.reasons());
    }

    /** What the registry holds of each subject. */
    public List<SchemaListing> list(RegistryClient registry) {
        return schemas.keySet().stream()
                .map(subject -> new SchemaListing(subject, registry.versions(subject), registry.level(subject)))
                .toList();
    }
}
