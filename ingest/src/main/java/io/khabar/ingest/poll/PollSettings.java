package io.khabar.ingest.poll;

import io.khabar.runtime.SettingTypes;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The settings of following feeds. */
public final class PollSettings {
    public static final String FEEDS = "ingest.feeds";
    public static final String RELOAD = "ingest.feeds.reload";
    public static final String IN_FLIGHT = "ingest.poll.in.flight";
    public static final String START_RATE = "ingest.poll.start.rate";
    public static final String BATCH = "ingest.poll.batch";
    public static final String COMMIT_INTERVAL = "ingest.poll.commit.interval";
    public static final String QUIET_AFTER = "ingest.poll.quiet.after";
    public static final String GROUP = "ingest.poll.group";
    public static final String INSTANCE = "ingest.poll.instance.id";
    public static final String SESSION_TIMEOUT = "ingest.poll.session.timeout";

    private PollSettings() {}

    /** Adds the settings to a definition. */
    public static ConfigDef define(ConfigDef definition) {
        return sharing(polling(definition
                .define(
                        FEEDS,
                        Type.STRING,
                        "",
                        Importance.HIGH,
                        "The list of feeds (feeds.yaml) that ingest follows; empty: none.")
                .define(
                        RELOAD,
                        Type.STRING,
                        "5s",
                        SettingTypes.DURATION,
                        Importance.LOW,
                        "How often to look whether the list of feeds has changed.")));
    }

    private static ConfigDef polling(ConfigDef definition) {
        return definition
                .define(
                        IN_FLIGHT,
                        Type.INT,
                        300,
                        Range.between(1, 10_000),
                        Importance.MEDIUM,
                        "Feeds that are fetched at the same time. Feeds that fail take a quarter of it at most, feeds that"
                                + " never answered yet half of it, and as many besides that have kept us waiting for 5 s.")
                .define(
                        START_RATE,
                        Type.INT,
                        75,
                        Range.between(1, 10_000),
                        Importance.MEDIUM,
                        "Feeds a second that are begun with after a start or a takeover, when many are overdue at once.")
                .define(
                        BATCH,
                        Type.INT,
                        100,
                        Range.between(1, 10_000),
                        Importance.LOW,
                        "Fetched feeds that are written in one transaction at most.")
                .define(
                        COMMIT_INTERVAL,
                        Type.STRING,
                        "200ms",
                        SettingTypes.DURATION,
                        Importance.LOW,
                        "How long a fetched feed waits at most for others to be written with it in one transaction.")
                .define(
                        QUIET_AFTER,
                        Type.STRING,
                        "1d",
                        SettingTypes.DURATION,
                        Importance.LOW,
                        "A feed that answers and brings nothing new is reported after so long, or after eight times as long"
                                + " as it usually takes, whichever is more.");
    }

    private static ConfigDef sharing(ConfigDef definition) {
        return definition
                .define(
                        GROUP,
                        Type.STRING,
                        "khabar-ingest",
                        Importance.MEDIUM,
                        "Instances with the same name share the feeds. Also the beginning of the transactional ids.")
                .define(
                        INSTANCE,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Lasting name of this instance, unique in the group: started again, it has its feeds back at once."
                                + " Empty: after a crash its feeds wait for the session timeout.")
                .define(
                        SESSION_TIMEOUT,
                        Type.STRING,
                        "10s",
                        SettingTypes.DURATION,
                        Importance.MEDIUM,
                        "After how long the others take over the feeds of an instance that died. Not below the brokers'"
                                + " group.min.session.timeout.ms (6s unless set).");
    }
}
