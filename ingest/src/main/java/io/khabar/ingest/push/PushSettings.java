package io.khabar.ingest.push;

import io.khabar.ingest.websub.SubscriberOptions;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.SettingTypes;
import io.khabar.runtime.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The settings of HTTP pushes and of WebSub, which share one server. */
public final class PushSettings {
    public static final String ENABLED = "ingest.push.enabled";
    public static final String HOST = "ingest.push.host";
    public static final String PORT = "ingest.push.port";
    public static final String TOKENS = "ingest.push.tokens";
    public static final String BODY_MAX_BYTES = "ingest.push.body.max.bytes";
    public static final String ARTICLES_MAX = "ingest.push.articles.max";
    public static final String RATE = "ingest.push.rate";
    public static final String BURST = "ingest.push.burst";
    public static final String READ_TIMEOUT = "ingest.push.read.timeout";
    public static final String IDLE_TIMEOUT = "ingest.push.idle.timeout";
    public static final String ACK_TIMEOUT = "ingest.push.ack.timeout";
    public static final String IN_FLIGHT_MAX_BYTES = "ingest.push.in.flight.max.bytes";
    public static final String CONNECTIONS_MAX = "ingest.push.connections.max";
    public static final String KEYSTORE = "ingest.push.keystore";
    public static final String KEYSTORE_PASSWORD = "ingest.push.keystore.password";
    public static final String TRUSTSTORE = "ingest.push.truststore";
    public static final String TRUSTSTORE_PASSWORD = "ingest.push.truststore.password";
    public static final String WEBSUB_ENABLED = "ingest.websub.enabled";
    public static final String WEBSUB_CALLBACK_URL = "ingest.websub.callback.url";
    public static final String WEBSUB_KEY = "ingest.websub.key";
    public static final String WEBSUB_LEASE = "ingest.websub.lease";
    public static final String WEBSUB_SHA1 = "ingest.websub.sha1";
    public static final String WEBSUB_BODY_MAX_BYTES = "ingest.websub.body.max.bytes";

    private static final int SHORTEST_KEY = 32;
    private static final int MEBIBYTE = 1024 * 1024;

    private PushSettings() {}

    /** Adds the settings to a definition, and returns it. */
    public static ConfigDef define(ConfigDef definition) {
        return websub(tls(times(limits(address(definition)))));
    }

    /**
     * How to subscribe to hubs.
     *
     * @throws KhabarException (USAGE) when the callback's URL is not one under which a hub could reach us
     */
    public static SubscriberOptions subscriber(Settings settings) {
        String url = settings.string(WEBSUB_CALLBACK_URL).strip();
        if (!callable(url)) {
            throw new KhabarException(
                    ExitCode.USAGE,
                    WEBSUB_CALLBACK_URL + ": expected an absolute http or https URL without query and fragment, such as"
                            + " https://news.example.org, under which hubs reach " + PORT + " from outside.");
        }
        String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        return new SubscriberOptions(base, settings.duration(WEBSUB_LEASE), settings.flag(WEBSUB_SHA1));
    }

    /**
     * The key from which the secrets of subscriptions are derived; never log it.
     *
     * @throws KhabarException (USAGE) when there is none, or one that could be guessed
     */
    public static String websubKey(Settings settings) {
        String key = settings.secret(WEBSUB_KEY).strip();
        if (key.length() < SHORTEST_KEY) {
            throw new KhabarException(
                    ExitCode.USAGE,
                    WEBSUB_KEY + ": expected a secret of " + SHORTEST_KEY + " characters or more, such as openssl rand"
                            + " -hex 32 gives, the same for all instances and after a restart"
                            + " (KHABAR_INGEST_WEBSUB_KEY_FILE names a file that holds it).");
        }
        return key;
    }

    private static boolean callable(String url) {
        try {
            URI uri = new URI(url);
            boolean http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static ConfigDef address(ConfigDef definition) {
        return definition
                .define(
                        ENABLED,
                        Type.BOOLEAN,
                        false,
                        Importance.HIGH,
                        "Whether articles can be pushed with POST /articles.")
                .define(
                        HOST,
                        Type.STRING,
                        "127.0.0.1",
                        Importance.MEDIUM,
                        "Address on which pushes and WebSub's hubs are listened to. Another than loopback needs tokens"
                                + " or client certificates.")
                .define(
                        PORT,
                        Type.INT,
                        8090,
                        Range.between(0, 65535),
                        Importance.MEDIUM,
                        "Port of pushes and WebSub. 0: a free one.")
                .define(
                        TOKENS,
                        Type.PASSWORD,
                        "",
                        Importance.HIGH,
                        "Who may push: name=token, several divided by commas or lines. A name is a-z, 0-9 and -; a token"
                                + " has 16 characters at least. KHABAR_INGEST_PUSH_TOKENS_FILE names a file that holds"
                                + " them. Empty: no token is asked for.");
    }

    private static ConfigDef limits(ConfigDef definition) {
        return definition
                .define(
                        BODY_MAX_BYTES,
                        Type.INT,
                        MEBIBYTE,
                        Range.between(1024, 8 * MEBIBYTE),
                        Importance.MEDIUM,
                        "Largest body of a push in bytes.")
                .define(
                        ARTICLES_MAX,
                        Type.INT,
                        1000,
                        Range.between(1, 100_000),
                        Importance.LOW,
                        "Most articles in one push.")
                .define(
                        RATE,
                        Type.INT,
                        20,
                        Range.between(1, 100_000),
                        Importance.MEDIUM,
                        "Pushes a second that each client may make over time.")
                .define(
                        BURST,
                        Type.INT,
                        100,
                        Range.between(1, 100_000),
                        Importance.LOW,
                        "Pushes that a client which was quiet may make at once.")
                .define(
                        IN_FLIGHT_MAX_BYTES,
                        Type.LONG,
                        32L * MEBIBYTE,
                        Range.atLeast(1024),
                        Importance.LOW,
                        "Bytes of all pushes that are being read or wait for Kafka; beyond them pushes are put off (503).")
                .define(
                        CONNECTIONS_MAX,
                        Type.INT,
                        256,
                        Range.between(1, 65535),
                        Importance.LOW,
                        "Most connections at once; others wait to be accepted.");
    }

    private static ConfigDef times(ConfigDef definition) {
        return definition
                .define(
                        READ_TIMEOUT,
                        Type.STRING,
                        "10s",
                        SettingTypes.DURATION,
                        Importance.LOW,
                        "How long the head of a request may take, and how long its body.")
                .define(
                        IDLE_TIMEOUT,
                        Type.STRING,
                        "60s",
                        SettingTypes.DURATION,
                        Importance.LOW,
                        "After how long without a byte a connection is closed. Longer than the wait for Kafka.")
                .define(
                        ACK_TIMEOUT,
                        Type.STRING,
                        "20s",
                        SettingTypes.DURATION,
                        Importance.MEDIUM,
                        "How long a push waits for Kafka's acknowledgement before it is answered with 503.");
    }

    private static ConfigDef tls(ConfigDef definition) {
        return definition
                .define(
                        KEYSTORE,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "PKCS12 file with the server's key and certificate. Empty: plain HTTP.")
                .define(
                        KEYSTORE_PASSWORD,
                        Type.PASSWORD,
                        "",
                        Importance.MEDIUM,
                        "Password of the key store. KHABAR_INGEST_PUSH_KEYSTORE_PASSWORD_FILE names a file that holds it.")
                .define(
                        TRUSTSTORE,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "PKCS12 file with the certificates that clients must be signed by (mutual TLS). Empty: no client"
                                + " certificate is asked for.")
                .define(
                        TRUSTSTORE_PASSWORD,
                        Type.PASSWORD,
                        "",
                        Importance.MEDIUM,
                        "Password of the trust store. KHABAR_INGEST_PUSH_TRUSTSTORE_PASSWORD_FILE names a file that holds"
                                + " it.");
    }

    private static ConfigDef websub(ConfigDef definition) {
        return definition
                .define(
                        WEBSUB_ENABLED,
                        Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "Whether feeds that name a WebSub hub are subscribed to.")
                .define(
                        WEBSUB_CALLBACK_URL,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "URL under which hubs reach this server from outside, without a query, for example"
                                + " https://news.example.org; /websub/ and an id are added.")
                .define(
                        WEBSUB_KEY,
                        Type.PASSWORD,
                        "",
                        Importance.MEDIUM,
                        "Secret of 32 characters or more from which the secrets and callbacks of subscriptions are"
                                + " derived; needed with WebSub. The same for all instances; with another one all is"
                                + " subscribed to anew. KHABAR_INGEST_WEBSUB_KEY_FILE names a file that holds it.")
                .define(
                        WEBSUB_LEASE,
                        Type.STRING,
                        "7d",
                        SettingTypes.DURATION,
                        Importance.LOW,
                        "How long a subscription is asked for; the hub decides. It is renewed after two thirds.")
                .define(
                        WEBSUB_SHA1,
                        Type.BOOLEAN,
                        false,
                        Importance.LOW,
                        "Whether hubs may sign with SHA-1, which WebSub advises against.")
                .define(
                        WEBSUB_BODY_MAX_BYTES,
                        Type.INT,
                        4 * MEBIBYTE,
                        Range.between(1024, 16 * MEBIBYTE),
                        Importance.LOW,
                        "Largest document in bytes that a hub may deliver.");
    }
}
