package io.khabar.standalone.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The settings of one small node that is broker and controller at once: {@code embedded-broker.properties} and its addresses. */
final class BrokerSettings {
    /** The node's id, written into the folder when it is formatted. */
    static final int NODE = 1;

    private static final String FIXED = "embedded-broker.properties";

    private BrokerSettings() {}

    /**
     * Kafka's settings for the node.
     *
     * @param log Kafka's log folder
     * @param overrides win over all others
     */
    static Map<String, String> of(ListeningPorts ports, Path log, Map<String, String> overrides) {
        Map<String, String> settings = new HashMap<>();
        fixed().forEach((key, value) -> settings.put(key.toString(), value.toString()));
        settings.putAll(roles());
        settings.putAll(addresses(ports));
        settings.put("log.dirs", log.toString());
        settings.putAll(overrides);
        return settings;
    }

    private static Map<String, String> roles() {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "inter.broker.listener.name",
                ListeningPorts.CLIENTS,
                "controller.listener.names",
                ListeningPorts.CONTROLLER);
    }

    /** The static list of voters names the controller's port of this run, so it may change from run to run. */
    private static Map<String, String> addresses(ListeningPorts ports) {
        String controller = Loopback.HOST + ":" + ports.controllerPort();
        String clients = ListeningPorts.CLIENTS + "://" + Loopback.HOST + ":" + ports.clientPort();
        return Map.of(
                "controller.quorum.voters", NODE + "@" + controller,
                "listeners", clients + "," + ListeningPorts.CONTROLLER + "://" + controller,
                "advertised.listeners", clients,
                "listener.security.protocol.map",
                        ListeningPorts.CLIENTS + ":PLAINTEXT," + ListeningPorts.CONTROLLER + ":PLAINTEXT");
    }

    private static Properties fixed() {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(BrokerSettings.class.getResourceAsStream(FIXED), FIXED)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FIXED + " could not be read", e);
        }
        return properties;
    }
}
