package io.khabar.standalone.cli;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.config.ConfigDef;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Gives a command one flag for each setting of a definition, and reads the settings back. */
final class SettingFlags {
    private static final String CONFIG = "--config";
    private static final String SET = "--set";

    private final ConfigDef definition;
    private final Map<String, String> environment;

    SettingFlags(ConfigDef definition, Map<String, String> environment) {
        this.definition = definition;
        this.environment = environment;
    }

    void addTo(CommandSpec command) {
        command.addOption(OptionSpec.builder("-c", CONFIG)
                .type(Path.class)
                .paramLabel("FILE")
                .description("Properties file with settings; also KHABAR_CONFIG.")
                .build());
        command.addOption(OptionSpec.builder(SET)
                .type(Map.class)
                .auxiliaryTypes(String.class, String.class)
                .paramLabel("KEY=VALUE")
                .description("Any setting by its key; kafka.KEY=VALUE goes to Kafka's clients.")
                .build());
        boolean limited = command.findOption(WaitLimit.OPTION) != null;
        definition.configKeys().values().stream()
                .filter(key -> !limited || !WaitLimit.REPLACES.contains(key.name))
                .forEach(key -> command.addOption(option(key)));
    }

    Settings read(ParseResult arguments) {
        Map<String, String> flags = new HashMap<>();
        Map<String, String> set = arguments.matchedOptionValue(SET, Map.of());
        flags.putAll(set);
        for (String key : definition.names()) {
            String value = arguments.matchedOptionValue(flag(key), (String) null);
            if (value != null) {
                flags.put(key, value);
            }
        }
        Path file = file(arguments);
        return Settings.resolve(
                definition, new SettingSources(flags, environment, entries(file), file == null ? "" : file.toString()));
    }

    private @Nullable Path file(ParseResult arguments) {
        Path given = arguments.matchedOptionValue(CONFIG, (Path) null);
        String named = environment.get("KHABAR_CONFIG");
        return given != null || named == null ? given : Path.of(named);
    }

    private static Map<String, String> entries(@Nullable Path file) {
        if (file == null) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new KhabarException(
                    ExitCode.USAGE,
                    "Cannot read the settings file " + file + ": " + e + ". Expected a properties file.",
                    e);
        }
        Map<String, String> entries = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> entries.put(name, properties.getProperty(name)));
        return entries;
    }

    private static OptionSpec option(ConfigDef.ConfigKey key) {
        boolean bare =
                key.defaultValue == null || String.valueOf(key.defaultValue).isEmpty();
        String value = key.defaultValue instanceof java.util.List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : String.valueOf(key.defaultValue);
        boolean secret = key.type == ConfigDef.Type.PASSWORD;
        String text = key.documentation + (bare || secret ? "" : " Default: " + value + ".");
        return OptionSpec.builder(flag(key.name))
                .type(String.class)
                .paramLabel("VALUE")
                .description(text.replace("%", "%%"))
                .build();
    }

    private static String flag(String key) {
        return "--" + key.replace('.', '-');
    }
}
