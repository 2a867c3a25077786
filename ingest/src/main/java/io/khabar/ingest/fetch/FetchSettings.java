package io.khabar.ingest.fetch;

import io.khabar.runtime.SettingTypes;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The settings of fetching. */
public final class FetchSettings {
    public static final String CONTACT_URL = "ingest.fetch.contact.url";
    public static final String CONTACT_MAIL = "ingest.fetch.contact.mail";
    public static final String DEADLINE = "ingest.fetch.deadline";
    public static final String CONNECT_TIMEOUT = "ingest.fetch.connect.timeout";
    public static final String MAX_BYTES = "ingest.fetch.max.bytes";
    public static final String BUFFER_BYTES = "ingest.fetch.buffer.bytes";
    public static final String AT_ONCE = "ingest.fetch.at.once";
    public static final String PER_HOST = "ingest.fetch.per.host";
    public static final String DNS_THREADS = "ingest.fetch.dns.threads";
    public static final String PAUSE = "ingest.fetch.pause";
    public static final String SHARED_HOSTS = "ingest.fetch.shared.hosts";
    public static final String PORTS = "ingest.fetch.ports";
    public static final String PRIVATE_NETWORKS = "ingest.fetch.private.networks";
    public static final String PRIVATE_ALLOW = "ingest.fetch.private.allow";
    public static final String PROXY = "ingest.fetch.proxy";
    public static final String ROBOTS = "ingest.fetch.robots";
    public static final String ROBOTS_IGNORE = "ingest.fetch.robots.ignore";
    public static final String ROBOTS_GIVE_UP = "ingest.fetch.robots.give.up";
    public static final String TDMREP = "ingest.fetch.tdmrep";
    public static final String CRAWL_DELAY_MAX = "ingest.fetch.crawl.delay.max";

    private static final int MEBIBYTE = 1024 * 1024;

    private FetchSettings() {}

    /** Adds the settings of fetching to a definition. */
    public static ConfigDef define(ConfigDef definition) {
        return robots(reach(politeness(limits(contact(definition)))));
    }

    private static ConfigDef contact(ConfigDef definition) {
        return definition
                .define(
                        CONTACT_URL,
                        Type.STRING,
                        "",
                        Importance.HIGH,
                        "Page about who fetches and why; sent to every site in User-Agent. Empty: none.")
                .define(
                        CONTACT_MAIL,
                        Type.STRING,
                        "",
                        Importance.HIGH,
                        "E-mail address that sites can complain to; sent to every site in User-Agent. Empty: none.");
    }

    private static ConfigDef limits(ConfigDef definition) {
        return definition
                .define(
                        DEADLINE,
                        Type.STRING,
                        "30s",
                        SettingTypes.DURATION,
                        Importance.MEDIUM,
                        "How long a fetch may take: name, connection, TLS, headers and body of all its redirects together.")
                .define(
                        CONNECT_TIMEOUT,
                        Type.STRING,
                        "10s",
                        SettingTypes.DURATION,
                        Importance.LOW,
                        "How long connecting to one address of a host may take.")
                .define(
                        MAX_BYTES,
                        Type.INT,
                        15 * MEBIBYTE,
                        Range.between(1024, 64 * MEBIBYTE),
                        Importance.MEDIUM,
                        "Largest document in bytes, unpacked. A larger one is not used.")
                .define(
                        BUFFER_BYTES,
                        Type.LONG,
                        64L * MEBIBYTE,
                        Range.atLeast(MEBIBYTE),
                        Importance.LOW,
                        "Memory that all answers under way may take together, beyond the first 128 KiB of each.")
                .define(
                        DNS_THREADS,
                        Type.INT,
                        32,
                        Range.between(1, 1024),
                        Importance.LOW,
                        "How many names are looked up at once.");
    }

    private static ConfigDef politeness(ConfigDef definition) {
        return definition
                .define(
                        AT_ONCE,
                        Type.INT,
                        512,
                        Range.between(1, 20_000),
                        Importance.MEDIUM,
                        "How many fetches are under way at once.")
                .define(
                        PER_HOST,
                        Type.INT,
                        2,
                        Range.between(1, 64),
                        Importance.MEDIUM,
                        "How many fetches from one host are under way at once.")
                .define(
                        PAUSE,
                        Type.STRING,
                        "1s",
                        SettingTypes.DURATION,
                        Importance.MEDIUM,
                        "Least distance between the starts of two requests to one host.")
                .define(
                        SHARED_HOSTS,
                        Type.LIST,
                        "rsshub.app,feeds.feedburner.com,github.com,raw.githubusercontent.com",
                        Importance.MEDIUM,
                        "Hosts whose feeds are many services or publishers: Retry-After of one feed there holds back that feed alone."
                                + " Elsewhere it holds back all feeds of the host.");
    }

    private static ConfigDef reach(ConfigDef definition) {
        return definition
                .define(PORTS, Type.LIST, "80,443", Importance.MEDIUM, "Ports that may be fetched from.")
                .define(
                        PRIVATE_NETWORKS,
                        Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "Whether loopback and private networks may be fetched from.")
                .define(
                        PRIVATE_ALLOW,
                        Type.LIST,
                        "",
                        Importance.MEDIUM,
                        "Hosts, addresses and blocks of addresses (10.1.0.0/16) that may be fetched from though they are not public."
                                + " Their feeds are held back one by one, as with shared hosts.")
                .define(
                        PROXY,
                        Type.STRING,
                        "",
                        Importance.LOW,
                        "HTTP proxy, http://host:port, which may have any address. Hosts are looked up by the proxy then, so it"
                                + " has to refuse names that lead into your network. Empty: none.");
    }

    private static ConfigDef robots(ConfigDef definition) {
        return definition
                .define(ROBOTS, Type.BOOLEAN, true, Importance.MEDIUM, "Whether robots.txt is asked for and obeyed.")
                .define(
                        ROBOTS_IGNORE,
                        Type.LIST,
                        "",
                        Importance.MEDIUM,
                        "Hosts of your own whose robots.txt and tdmrep.json are not asked for.")
                .define(
                        TDMREP,
                        Type.BOOLEAN,
                        true,
                        Importance.MEDIUM,
                        "Whether a site's /.well-known/tdmrep.json (reservations of text and data mining) is asked for, once a day,"
                                + " before the first articles of it are published.")
                .define(
                        ROBOTS_GIVE_UP,
                        Type.STRING,
                        "30d",
                        SettingTypes.DURATION,
                        Importance.LOW,
                        "After how long a robots.txt that cannot be read (5xx, no connection) no longer forbids everything.")
                .define(
                        CRAWL_DELAY_MAX,
                        Type.STRING,
                        "60s",
                        SettingTypes.DURATION,
                        Importance.LOW,
                        "Longest Crawl-delay that is kept; a longer one is cut to this.");
    }
}
