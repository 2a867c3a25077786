package io.khabar.schemas.registry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * Where the registry is and how it is spoken to.
 *
 * @param urls base addresses, tried in turn; a path is kept ({@code http://host:8080/apis/ccompat/v7})
 * @param user null: no login
 * @param password null: no login
 * @param timeout how long one exchange may take, from the connection to the last byte of the answer
 * @param truststore null: the JVM's own trusted certificates
 */
public record RegistryConfig(
        List<URI> urls,
        @Nullable String user,
        @Nullable String password,
        Duration timeout,
        @Nullable Truststore truststore) {
    static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    public RegistryConfig {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new ConfigException("schema.registry.url is empty: give the registry's address");
        }
    }

    public RegistryConfig(List<URI> urls, @Nullable String user, @Nullable String password, Duration timeout) {
        this(urls, user, password, timeout, null);
    }

    /** A registry at one address without a login. */
    public RegistryConfig(URI url) {
        this(List.of(url), null, null, DEFAULT_TIMEOUT);
    }

    /**
     * Reads the settings of Confluent's client: {@code schema.registry.url}, {@code basic.auth.credentials.source}
     * (USER_INFO or URL), {@code basic.auth.user.info}, {@code http.read.timeout.ms} (here for the whole exchange) and
     * {@code schema.registry.ssl.truststore.location|password|type}. Other keys are ignored.
     *
     * @throws ConfigException that names the key that is missing or wrong
     */
    public static RegistryConfig of(Map<String, ?> settings) {
        return new RegistryConfigReader(settings).read();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "RegistryConfig[" + urls + ", user " + user + ", timeout " + timeout + ", " + truststore + "]";
    }
}
