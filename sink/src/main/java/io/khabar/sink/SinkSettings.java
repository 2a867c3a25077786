package io.khabar.sink;

import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.SettingTypes;
import io.khabar.runtime.Settings;
import io.khabar.sink.file.FileLimits;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The settings of the sink. */
public final class SinkSettings {
    public static final String OUTPUT_DIR = "sink.output.dir";
    public static final String GROUP_ID = "sink.group.id";
    public static final String CANARIES = "sink.canaries";
    public static final String FILE_MAX_BYTES = "sink.file.max.bytes";
    public static final String FILE_MAX_RECORDS = "sink.file.max.records";
    public static final String FILE_MAX_AGE = "sink.file.max.age";
    public static final String FILE_BLOCK_BYTES = "sink.file.block.bytes";
    public static final String FILE_ZSTD_LEVEL = "sink.file.zstd.level";

    private static final long SIXTY_FOUR_MEBIBYTES = 64L << 20;
    private static final int MEBIBYTE = 1 << 20;
    private static final int FASTEST = 1;
    private static final int SMALLEST = 19;

    private SinkSettings() {}

    /** A new definition that holds the common settings and the sink's own. */
    public static ConfigDef define() {
        return files(
                CommonSettings.define()
                        .define(
                                OUTPUT_DIR,
                                Type.STRING,
                                "khabar-out",
                                new NonEmptyString(),
                                Importance.HIGH,
                                "Folder for the files; they lie in stories/day=YYYY-MM-DD under it.")
                        .define(
                                GROUP_ID,
                                Type.STRING,
                                "khabar-sink",
                                new NonEmptyString(),
                                Importance.MEDIUM,
                                "Consumer group. Sinks with the same group share the partitions; they may share the folder.")
                        .define(
                                CANARIES,
                                Type.BOOLEAN,
                                false,
                                Importance.LOW,
                                "Whether the articles by which Khabar watches itself (ingest.canary.interval) are written to files, too."));
    }

    private static ConfigDef files(ConfigDef definition) {
        return definition
                .define(
                        FILE_MAX_BYTES,
                        Type.LONG,
                        SIXTY_FOUR_MEBIBYTES,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "A file of that many bytes (packed) is finished and the next begun.")
                .define(
                        FILE_MAX_RECORDS,
                        Type.LONG,
                        1_000_000L,
                        Range.atLeast(1),
                        Importance.LOW,
                        "A file of that many stories is finished and the next begun.")
                .define(
                        FILE_MAX_AGE,
                        Type.STRING,
                        "60s",
                        SettingTypes.DURATION,
                        Importance.MEDIUM,
                        "A file is finished that long after its first story came. Until then its stories cannot be read.")
                .define(
                        FILE_BLOCK_BYTES,
                        Type.INT,
                        MEBIBYTE,
                        Range.between(1024, 64 * MEBIBYTE),
                        Importance.LOW,
                        "Bytes (unpacked) that are packed together; as much memory is used for each partition.")
                .define(
                        FILE_ZSTD_LEVEL,
                        Type.INT,
                        FASTEST,
                        Range.between(FASTEST, SMALLEST),
                        Importance.LOW,
                        "How hard the files are packed: 1 is fast, 19 small.");
    }

    static FileLimits fileLimits(Settings settings) {
        return new FileLimits(
                settings.number(FILE_MAX_BYTES),
                settings.number(FILE_MAX_RECORDS),
                settings.duration(FILE_MAX_AGE),
                settings.integer(FILE_BLOCK_BYTES),
                settings.integer(FILE_ZSTD_LEVEL));
    }
}
