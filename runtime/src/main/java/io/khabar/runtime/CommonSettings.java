package io.khabar.runtime;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The settings that every stage has: where Kafka and the registry are, and where health and metrics are served. */
public final class CommonSettings {
    public static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
    public static final String REGISTRY_URL = "registry.url";
    public static final String REGISTRY_USER = "registry.user";
    public static final String REGISTRY_PASSWORD = "registry.password";
    public static final String REGISTRY_AUTO_REGISTER = "registry.auto.register";
    public static final String VALUE_SERIALIZER = "value.serializer";
    public static final String VALUE_DESERIALIZER = "value.deserializer";
    public static final String METRICS_HOST = "metrics.host";
    public static final String METRICS_PORT = "metrics.port";
    public static final String SHUTDOWN_TIMEOUT = "shutdown.timeout";
    public static final String STARTUP_TIMEOUT = "startup.timeout";

    private CommonSettings() {}

    /** A new definition that holds the common settings; a stage adds its own to it. */
    public static ConfigDef define() {
        return observability(registry(new ConfigDef()
                .define(
                        BOOTSTRAP_SERVERS,
                        Type.LIST,
                        "localhost:9092",
                        Importance.HIGH,
                        "Kafka brokers, host:port, divided by commas.")
                .define(
                        STARTUP_TIMEOUT,
                        Type.STRING,
                        "5m",
                        SettingTypes.DURATION,
                        Importance.MEDIUM,
                        "How long to wait at start for the brokers, the registry and the topics before giving up. Commands that ask once have --timeout instead.")
                .define(
                        SHUTDOWN_TIMEOUT,
                        Type.STRING,
                        "25s",
                        SettingTypes.DURATION,
                        Importance.MEDIUM,
                        "How long an orderly stop may take.")));
    }

    private static ConfigDef registry(ConfigDef definition) {
        return definition
                .define(
                        REGISTRY_URL,
                        Type.LIST,
                        "http://localhost:8081",
                        Importance.HIGH,
                        "Schema registry (Confluent REST API); several URLs, divided by commas, are tried in turn.")
                .define(
                        REGISTRY_USER,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "User for basic authentication; empty: none.")
                .define(
                        REGISTRY_PASSWORD,
                        Type.PASSWORD,
                        "",
                        Importance.MEDIUM,
                        "Password for basic authentication. KHABAR_REGISTRY_PASSWORD_FILE names a file that holds it.")
                .define(
                        REGISTRY_AUTO_REGISTER,
                        Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "Register schemas at the first write. Off: they must be there (khabar schemas register).")
                .define(
                        VALUE_SERIALIZER,
                        Type.STRING,
                        "io.khabar.schemas.serde.AvroSerializer",
                        Importance.LOW,
                        "Class of the value serializer. Confluent's may be named in its place (build with -Pconfluent).")
                .define(
                        VALUE_DESERIALIZER,
                        Type.STRING,
                        "io.khabar.schemas.serde.AvroDeserializer",
                        Importance.LOW,
                        "Class of the value deserializer. Confluent's may be named in its place (build with -Pconfluent).");
    }

    private static ConfigDef observability(ConfigDef definition) {
        return definition
                .define(
                        METRICS_HOST,
                        Type.STRING,
                        "127.0.0.1",
                        Importance.LOW,
                        "Address on which /livez, /readyz and /metrics are served.")
                .define(
                        METRICS_PORT,
                        Type.INT,
                        0,
                        Range.between(-1, 65535),
                        Importance.MEDIUM,
                        "Port of /livez, /readyz and /metrics. 0: a free one, printed at start; -1: off.");
    }
}
