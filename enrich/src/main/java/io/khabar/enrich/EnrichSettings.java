package io.khabar.enrich;

import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.SettingTypes;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The settings of the enrich stage. */
public final class EnrichSettings {
    public static final String APPLICATION_ID = "enrich.application.id";
    public static final String DEFAULT_APPLICATION_ID = "khabar-enrich";
    public static final String INSTANCE_ID = "enrich.instance.id";
    public static final String STATE_DIR = "enrich.state.dir";
    public static final String STORE = "enrich.store";
    public static final String THREADS = "enrich.threads";
    public static final String COMMIT_INTERVAL = "enrich.commit.interval";
    public static final String SESSION_TIMEOUT = "enrich.session.timeout";
    public static final String REPLICATION_FACTOR = "enrich.replication.factor";
    public static final String MAX_CHARS = "enrich.article.max.chars";
    public static final String LABELS_DIR = "enrich.labels.dir";
    public static final String WORDS_DIR = "enrich.words.dir";
    public static final String TAGGER = "enrich.tagger";
    public static final String TAGGER_MODEL = "enrich.tagger.model";
    public static final String TAGGER_LANGUAGES = "enrich.tagger.languages";
    public static final String STORY_MAX_BYTES = "enrich.story.max.bytes";
    public static final String HEADLINES_MAX = "enrich.headlines.max";

    private static final int DEFAULT_STORY_MAX_BYTES = 3_500_000;
    private static final int LARGEST_STORY = 15 << 20;
    private static final int DEFAULT_MAX_CHARS = 1_000_000;
    private static final int DEFAULT_HEADLINES = 200_000;
    private static final int MOST_HEADLINES = 10_000_000;

    private EnrichSettings() {}

    /** The common settings and those of this stage. */
    public static ConfigDef define() {
        return tagger(work(kafka(CommonSettings.define())));
    }

    private static ConfigDef kafka(ConfigDef definition) {
        return definition
                .define(
                        APPLICATION_ID,
                        Type.STRING,
                        DEFAULT_APPLICATION_ID,
                        Importance.HIGH,
                        "Kafka Streams application id: consumer group, and prefix of the internal topics.")
                .define(
                        INSTANCE_ID,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Name of this instance for static membership: it comes back after a crash without waiting for"
                                + " the session timeout. Must differ between instances. Empty: dynamic membership.")
                .define(
                        SESSION_TIMEOUT,
                        Type.STRING,
                        "10s",
                        SettingTypes.DURATION,
                        Importance.MEDIUM,
                        "How long the group waits for an instance that is gone before others take over its work.")
                .define(
                        COMMIT_INTERVAL,
                        Type.STRING,
                        "100ms",
                        SettingTypes.DURATION,
                        Importance.MEDIUM,
                        "How long a transaction lasts, which is what readers wait for. 100ms for live feeds, 1s for"
                                + " backfills.")
                .define(
                        REPLICATION_FACTOR,
                        Type.INT,
                        -1,
                        Range.atLeast(-1),
                        Importance.LOW,
                        "Replication factor of the internal topics. -1: the brokers' default.");
    }

    private static ConfigDef work(ConfigDef definition) {
        return definition
                .define(
                        STATE_DIR,
                        Type.STRING,
                        "./khabar-out/state",
                        Importance.MEDIUM,
                        "Folder of the local state. It is rebuilt from Kafka when it is lost.")
                .define(
                        STORE,
                        Type.STRING,
                        "rocksdb",
                        SettingTypes.oneOf("rocksdb", "memory"),
                        Importance.LOW,
                        "Where the articles seen and the versions of stories are kept: rocksdb (on disk), or memory"
                                + " (faster, up to about a million stories).")
                .define(
                        THREADS,
                        Type.INT,
                        1,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "Stream threads. More than the cores of the machine do not help.")
                .define(
                        LABELS_DIR,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Folder with labels of your own, read at start: its tsv files count before the bundled ones,"
                                + " publishers/NAME.tsv in it before all others for the pages of the publisher NAME (see"
                                + " enrich/README.md). Empty: none.")
                .define(
                        WORDS_DIR,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Folder with words of your own, read at start: topics/LANGUAGE.tsv in it adds to the lexicon"
                                + " of a language, topics/sections.tsv to what publishers' sections mean, and"
                                + " names/LANGUAGE.tsv to what names are told by (see enrich/README.md). Empty: none.")
                .define(
                        MAX_CHARS,
                        Type.INT,
                        DEFAULT_MAX_CHARS,
                        Range.between(1, DEFAULT_MAX_CHARS),
                        Importance.LOW,
                        "Articles with a longer text (UTF-16 units) become dead letters.")
                .define(
                        STORY_MAX_BYTES,
                        Type.INT,
                        DEFAULT_STORY_MAX_BYTES,
                        Range.between(1, LARGEST_STORY),
                        Importance.LOW,
                        "Articles of which a story is larger (bytes of Avro) become dead letters. Must be less than"
                                + " max.message.bytes of the topic: a record that the topic refuses ends the stage.")
                .define(
                        HEADLINES_MAX,
                        Type.INT,
                        DEFAULT_HEADLINES,
                        Range.between(0, MOST_HEADLINES),
                        Importance.MEDIUM,
                        "How many of the headlines seen last are known when a page is split. Each takes about 110"
                                + " bytes of heap: 22 MB for 200000. 0: none are known.");
    }

    private static ConfigDef tagger(ConfigDef definition) {
        return definition
                .define(
                        TAGGER,
                        Type.STRING,
                        TaggerChoice.BUNDLED,
                        new ConfigDef.NonEmptyString(),
                        Importance.MEDIUM,
                        "What sees the names that the gazetteer does not know: crf (comes with Khabar: a model for"
                                + " Arabic, rules for eight other languages), none, or a tagger that was put on the class"
                                + " path, such as onnx (see tagger-onnx/README.md).")
                .define(
                        TAGGER_MODEL,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Folder with the model of a tagger from the class path. crf and none have none.")
                .define(
                        TAGGER_LANGUAGES,
                        Type.LIST,
                        "ar",
                        Importance.MEDIUM,
                        "Languages of the stories that a tagger from the class path is asked for, divided by commas"
                                + " (primary subtags of BCP 47); *: all stories. Rules read the others. It changes nothing"
                                + " for crf.");
    }
}
