package io.khabar.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.types.Password;

/** The settings of one process, checked and typed. Immutable. */
public final class Settings {
    private final AbstractConfig values;
    private final Map<String, String> kafka;

    private Settings(AbstractConfig values, Map<String, String> kafka) {
        this.values = values;
        this.kafka = Map.copyOf(kafka);
    }

    /**
     * Reads and checks the settings.
     *
     * @throws KhabarException (USAGE) that names every unknown key and every bad value at once, with its source
     */
    public static Settings resolve(ConfigDef definition, SettingSources sources) {
        SettingResolver resolver = new SettingResolver(definition, sources);
        Map<String, String> given = resolver.resolve();
        return new Settings(new AbstractConfig(definition, given, false), resolver.kafka());
    }

    public String string(String key) {
        return values.getString(key);
    }

    public int integer(String key) {
        return values.getInt(key);
    }

    public long number(String key) {
        return values.getLong(key);
    }

    public boolean flag(String key) {
        return values.getBoolean(key);
    }

    public List<String> list(String key) {
        return values.getList(key);
    }

    public Duration duration(String key) {
        return SettingTypes.duration(values.getString(key));
    }

    public Path path(String key) {
        return Path.of(values.getString(key));
    }

    /** The secret in clear; never log it. */
    public String secret(String key) {
        return values.getPassword(key).value();
    }

    /** What every Kafka client of the process gets: the brokers, and all that was passed through with {@code kafka.} or {@code KAFKA_}. */
    public Map<String, Object> kafkaClient() {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("bootstrap.servers", String.join(",", list(CommonSettings.BOOTSTRAP_SERVERS)));
        client.putAll(kafka);
        return client;
    }

    /**
     * What one kind of client gets: what all get, and what was given for this kind, which wins.
     *
     * @param prefix of what was given for this kind alone, with its dot: {@code consumer.}, {@code producer.}, {@code admin.}
     */
    public Map<String, Object> kafkaClient(String prefix) {
        Map<String, Object> client = new LinkedHashMap<>();
        Map<String, Object> own = new LinkedHashMap<>();
        kafkaClient().forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                own.put(key.substring(prefix.length()), value);
            } else {
                client.put(key, value);
            }
        });
        client.putAll(own);
        return client;
    }

    /** What every serializer and deserializer gets, under the names of Confluent's client, so that theirs can be put in place of ours. */
    public Map<String, Object> registryClient() {
        Map<String, Object> registry = new LinkedHashMap<>();
        registry.put("schema.registry.url", String.join(",", list(CommonSettings.REGISTRY_URL)));
        if (!string(CommonSettings.REGISTRY_USER).isEmpty()) {
            registry.put("basic.auth.credentials.source", "USER_INFO");
            registry.put(
                    "basic.auth.user.info",
                    string(CommonSettings.REGISTRY_USER) + ":" + secret(CommonSettings.REGISTRY_PASSWORD));
        }
        registry.put("auto.register.schemas", flag(CommonSettings.REGISTRY_AUTO_REGISTER));
        registry.put("specific.avro.reader", true);
        registry.put("avro.remove.java.properties", true);
        return registry;
    }

    /** All settings in the order of their keys, secrets masked, for the log at start. */
    public Map<String, String> masked() {
        Map<String, String> shown = new TreeMap<>();
        values.values().forEach((key, value) -> shown.put(key, value instanceof Password ? "[hidden]" : "" + value));
        kafka.forEach((key, value) -> shown.put("kafka." + key, SettingResolver.looksSecret(key) ? "[hidden]" : value));
        return shown;
    }
}
