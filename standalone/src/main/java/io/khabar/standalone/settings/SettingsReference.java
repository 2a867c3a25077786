package io.khabar.standalone.settings;

import io.khabar.enrich.EnrichSettings;
import io.khabar.ingest.IngestSettings;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.sink.SinkSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.jspecify.annotations.Nullable;

/** Writes every setting, once, with its flag, environment variable, default and meaning, as a page of Markdown. */
public final class SettingsReference {

    private SettingsReference() {}

    /** The page; docs/settings.md holds a copy, and a test compares them. */
    public static String page() {
        StringBuilder page = new StringBuilder();
        page.append("# Settings\n\n")
                .append("Made by `./khabar settings > docs/settings.md`; do not edit.\n\n")
                .append(
                        "A flag (`--bootstrap-servers`) beats the environment (`KHABAR_BOOTSTRAP_SERVERS`), which beats the properties\n")
                .append(
                        "file (`bootstrap.servers=…`, named with `--config` or `KHABAR_CONFIG`). Unknown keys are refused.\n")
                .append(
                        "`KHABAR_REGISTRY_PASSWORD_FILE` names a file that holds the value; so does every other `KHABAR_…_FILE`.\n")
                .append("Keys of Kafka's clients and of Kafka Streams are passed through: `KAFKA_MAX_POLL_RECORDS`,\n")
                .append(
                        "`kafka.max.poll.records=…` in the file, `--set kafka.max.poll.records=…`; other `KAFKA_*` variables are left alone.\n")
                .append(
                        "The launcher itself reads `KHABAR_JAVA_OPTS` (options of the JVM) and `KHABAR_CLASS_PATH` (more jars, `DIR/*`).\n");
        ConfigDef common = CommonSettings.define();
        section(page, "Every stage", common, Set.of());
        stages().forEach((stage, definition) -> section(page, stage, definition, common.names()));
        page.append("\n## Exit codes\n\n| Code | Meaning |\n|---|---|\n");
        for (ExitCode code : ExitCode.values()) {
            page.append("| ")
                    .append(code.code())
                    .append(" | ")
                    .append(code.meaning())
                    .append(" |\n");
        }
        return page.toString();
    }

    private static Map<String, ConfigDef> stages() {
        Map<String, ConfigDef> stages = new LinkedHashMap<>();
        stages.put("ingest", IngestSettings.defineStage());
        stages.put("enrich", EnrichSettings.define());
        stages.put("sink", SinkSettings.define());
        return stages;
    }

    private static void section(StringBuilder page, String title, ConfigDef definition, Set<String> without) {
        page.append("\n## ")
                .append(title)
                .append("\n\n| Key | Environment | Default | Expected | Meaning |\n|---|---|---|---|---|\n");
        definition.configKeys().values().stream()
                .filter(key -> !without.contains(key.name))
                .sorted((a, b) -> a.name.compareTo(b.name))
                .forEach(key -> row(page, key));
    }

    private static void row(StringBuilder page, ConfigDef.ConfigKey key) {
        page.append("| `")
                .append(key.name)
                .append("` | `KHABAR_")
                .append(key.name.toUpperCase(Locale.ROOT).replace('.', '_'))
                .append("` | ")
                .append(shown(key.defaultValue))
                .append(" | ")
                .append(expected(key))
                .append(" | ")
                .append(key.documentation.replace("|", "\\|"))
                .append(" |\n");
    }

    private static String expected(ConfigDef.ConfigKey key) {
        String type = key.type.name().toLowerCase(Locale.ROOT);
        boolean named = key.validator != null && !key.validator.toString().contains("@");
        return named ? key.validator.toString() : type;
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return "`" + String.join(",", list.stream().map(String::valueOf).toList()) + "`";
        }
        String text = String.valueOf(value);
        boolean empty = value == null || text.isEmpty() || text.equals("[hidden]");
        return empty ? "" : "`" + text + "`";
    }
}
