package io.khabar.ingest;

import io.khabar.ingest.fetch.FetchSettings;
import io.khabar.ingest.poll.PollSettings;
import io.khabar.ingest.push.PushSettings;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.SettingTypes;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The settings of the ingest stage and of a replay. */
public final class IngestSettings {
    public static final String SEEDS = "ingest.seeds";
    public static final String WHEN_DONE = "ingest.when.done";
    public static final String ARTICLE_MAX_BYTES = "ingest.article.max.bytes";
    public static final String UNPACKED_MAX_BYTES = "ingest.unpacked.max.bytes";
    public static final String LOOK_AHEAD = "ingest.look.ahead";
    public static final String IN_FLIGHT = "ingest.in.flight";

    public static final String CANARY_INTERVAL = "ingest.canary.interval";

    /** Value of {@link #WHEN_DONE}: go on living, so that a restarting supervisor does not replay for ever. */
    public static final String STAY = "stay";

    /** Value of {@link #WHEN_DONE}: end the process. */
    public static final String EXIT = "exit";

    private static final int MEBIBYTE = 1024 * 1024;

    private IngestSettings() {}

    /** A new definition: the common settings and all those of the ingest stage. */
    public static ConfigDef defineStage() {
        return PushSettings.define(FetchSettings.define(PollSettings.define(define().define(
                        CANARY_INTERVAL,
                        Type.STRING,
                        "0s",
                        SettingTypes.DURATION,
                        Importance.MEDIUM,
                        "How often ingest publishes an article of its own, whose way to the sink is timed"
                                + " (news_canary_seconds). 0s: never."))));
    }

    /** A new definition: the common settings and those of a replay. */
    public static ConfigDef define() {
        return work(CommonSettings.define()
                .define(
                        SEEDS,
                        Type.STRING,
                        "seeds",
                        Importance.HIGH,
                        "Folder or file of seeds that the ingest stage replays at start; empty: none.")
                .define(
                        WHEN_DONE,
                        Type.STRING,
                        STAY,
                        SettingTypes.oneOf(STAY, EXIT),
                        Importance.MEDIUM,
                        "What the ingest stage does when all seeds are sent: stay (ready, until stopped) or exit. With feeds"
                                + " or pushes it stays."));
    }

    private static ConfigDef work(ConfigDef definition) {
        return definition
                .define(
                        ARTICLE_MAX_BYTES,
                        Type.INT,
                        8 * MEBIBYTE,
                        Range.between(1024, 8 * MEBIBYTE),
                        Importance.MEDIUM,
                        "Largest article in bytes, unpacked. A larger one is reported and not sent.")
                .define(
                        UNPACKED_MAX_BYTES,
                        Type.LONG,
                        4096L * MEBIBYTE,
                        Range.atLeast(1024),
                        Importance.LOW,
                        "Most bytes that one .gz or .zst file may unpack to; reading stops there.")
                .define(
                        LOOK_AHEAD,
                        Type.INT,
                        1000,
                        Range.between(1, 100_000),
                        Importance.LOW,
                        "How many articles a paced replay reads ahead to bring them into the order of their dates"
                                + " (and at most 64 MiB of them).")
                .define(
                        IN_FLIGHT,
                        Type.INT,
                        2000,
                        Range.between(1, 100_000),
                        Importance.LOW,
                        "How many articles may wait for Kafka's acknowledgement (and at most 48 MiB of them).");
    }
}
