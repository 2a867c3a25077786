package io.khabar.runtime;

import java.util.Map;

/**
 * Where the settings of a process come from. A flag beats the environment, which beats the file.
 *
 * @param flags from the command line, by setting key ("bootstrap.servers")
 * @param environment the process's environment, untouched; only {@code KHABAR_*} and {@code KAFKA_*} are read
 * @param file the entries of the properties file, by setting key; empty when there is none
 * @param fileName the file's name for messages; empty when there is none
 */
public record SettingSources(
        Map<String, String> flags, Map<String, String> environment, Map<String, String> file, String fileName) {

    public SettingSources {
        flags = Map.copyOf(flags);
        environment = Map.copyOf(environment);
        file = Map.copyOf(file);
    }

    /** Flags alone: no environment, no file. */
    public static SettingSources ofFlags(Map<String, String> flags) {
        return new SettingSources(flags, Map.of(), Map.of(), "");
    }
}
