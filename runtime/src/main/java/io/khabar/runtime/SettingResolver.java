package io.khabar.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;

/** Brings flags, environment and file together, and collects every mistake into one report. */
final class SettingResolver {
    private static final String ENVIRONMENT_PREFIX = "KHABAR_";
    private static final String KAFKA_ENVIRONMENT_PREFIX = "KAFKA_";
    private static final String KAFKA_PREFIX = "kafka.";
    private static final String FILE_SUFFIX = "_FILE";

    /** Read by the launcher, not by a stage. */
    private static final Set<String> LAUNCHER =
            Set.of("KHABAR_JAVA_OPTS", "KHABAR_CLASS_PATH", "KHABAR_HOME", "KHABAR_CONFIG");

    private final ConfigDef definition;
    private final SettingSources sources;
    private final Map<String, String> origins = new TreeMap<>();
    private final Map<String, String> given = new LinkedHashMap<>();
    private final Map<String, String> kafka = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();

    SettingResolver(ConfigDef definition, SettingSources sources) {
        this.definition = definition;
        this.sources = sources;
    }

    Map<String, String> resolve() {
        new TreeMap<>(sources.file()).forEach((key, value) -> take(key, value, "file " + sources.fileName()));
        new TreeMap<>(sources.environment()).forEach(this::takeEnvironment);
        new TreeMap<>(sources.flags()).forEach((key, value) -> take(key, value, "flag --" + key.replace('.', '-')));
        for (ConfigValue value : definition.validate(given)) {
            for (String message : value.errorMessages()) {
                mistakes.add(message + " (" + origins.getOrDefault(value.name(), "default") + ")");
            }
        }
        if (!mistakes.isEmpty()) {
            throw new KhabarException(ExitCode.USAGE, report());
        }
        return given;
    }

    Map<String, String> kafka() {
        return kafka;
    }

    static boolean looksSecret(String key) {
        return key.contains("password") || key.contains("jaas") || key.contains("secret") || key.endsWith(".key");
    }

    private void takeEnvironment(String name, String value) {
        if (LAUNCHER.contains(name)) {
            return;
        }
        if (name.startsWith(ENVIRONMENT_PREFIX)) {
            takeKhabar(name, value);
        } else if (name.startsWith(KAFKA_ENVIRONMENT_PREFIX)) {
            String key = dotted(name.substring(KAFKA_ENVIRONMENT_PREFIX.length()));
            if (KafkaKeys.known(key)) {
                kafka.put(key, value);
            }
        }
    }

    private void takeKhabar(String name, String value) {
        String key = dotted(name.substring(ENVIRONMENT_PREFIX.length()));
        boolean file = name.endsWith(FILE_SUFFIX) && !definition.names().contains(key);
        if (!file) {
            take(key, value, "environment " + name);
            return;
        }
        try {
            String secret = Files.readString(Path.of(value)).strip();
            take(
                    dotted(name.substring(ENVIRONMENT_PREFIX.length(), name.length() - FILE_SUFFIX.length())),
                    secret,
                    name);
        } catch (IOException e) {
            mistakes.add("environment " + name + ": cannot read the file " + value + " (" + e.getMessage() + ")");
        }
    }

    private void take(String key, String value, String origin) {
        if (key.startsWith(KAFKA_PREFIX)) {
            String kafkaKey = key.substring(KAFKA_PREFIX.length());
            if (KafkaKeys.known(kafkaKey)) {
                kafka.put(kafkaKey, value);
            } else {
                mistakes.add(origin + ": Kafka's clients have no setting " + kafkaKey);
            }
        } else if (definition.names().contains(key)) {
            given.put(key, value);
            origins.put(key, origin);
        } else {
            mistakes.add(origin + ": there is no setting " + key + nearest(key));
        }
    }

    private String nearest(String key) {
        return definition.names().stream()
                .filter(name -> EditDistance.within(name, key, 3))
                .findFirst()
                .map(name -> "; did you mean " + name + "?")
                .orElse("; `khabar settings` lists them all");
    }

    private String report() {
        return mistakes.size() == 1
                ? "Setting refused: " + mistakes.get(0)
                : mistakes.size() + " settings refused:\n  - " + String.join("\n  - ", mistakes);
    }

    private static String dotted(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
