package io.khabar.schemas.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/** Reads the registry settings under the names of Confluent's client. */
final class RegistryConfigReader {
    private static final String URL = "schema.registry.url";
    private static final String SOURCE = "basic.auth.credentials.source";
    private static final String USER_INFO = "basic.auth.user.info";
    private static final String TIMEOUT = "http.read.timeout.ms";
    private static final String TRUSTSTORE = "schema.registry.ssl.truststore.";

    private final Map<String, ?> settings;

    RegistryConfigReader(Map<String, ?> settings) {
        this.settings = settings;
    }

    RegistryConfig read() {
        List<URI> given = urls();
        String credentials = credentials(given);
        int colon = credentials == null ? -1 : credentials.indexOf(':');
        if (credentials != null && colon < 0) {
            throw new ConfigException(USER_INFO + " must have the form user:password");
        }
        return new RegistryConfig(
                given.stream().map(RegistryConfigReader::withoutUserInfo).toList(),
                credentials == null ? null : credentials.substring(0, colon),
                credentials == null ? null : credentials.substring(colon + 1),
                timeout(),
                truststore());
    }

    private @Nullable String credentials(List<URI> urls) {
        String source = text(SOURCE);
        if ("URL".equals(source)) {
            return urls.stream()
                    .map(URI::getUserInfo)
                    .filter(info -> info != null)
                    .findFirst()
                    .orElseThrow(() -> new ConfigException(SOURCE + " is URL, but " + URL + " holds no user:password"));
        }
        if (source != null && !source.isEmpty() && !"USER_INFO".equals(source)) {
            throw new ConfigException(SOURCE, source, "only USER_INFO and URL are known");
        }
        String info = text(USER_INFO);
        info = info == null ? text("schema.registry." + USER_INFO) : info;
        return info == null || info.isEmpty() ? null : info;
    }

    private List<URI> urls() {
        Object value = settings.get(URL);
        if (value == null) {
            throw new ConfigException(URL + " is missing: give the registry's address");
        }
        List<URI> urls = new ArrayList<>();
        for (Object part :
                value instanceof List<?> list ? list : List.of(value.toString().split(","))) {
            if (!part.toString().isBlank()) {
                urls.add(url(part.toString().trim()));
            }
        }
        return urls;
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text);
            if (url.getHost() != null && Set.of("http", "https").contains(url.getScheme())) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new ConfigException(URL + " holds what is no URL (" + e.getReason() + " at " + e.getIndex() + ")");
        }
        throw new ConfigException(URL + " must start with http:// or https:// and name a host");
    }

    private static URI withoutUserInfo(URI url) {
        try {
            String path = url.getPath() == null ? "" : url.getPath();
            String base = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            return new URI(url.getScheme(), null, url.getHost(), url.getPort(), base, null, null);
        } catch (URISyntaxException e) {
            throw new ConfigException(URL + " holds what is no URL (" + e.getReason() + ")");
        }
    }

    private Duration timeout() {
        String millis = text(TIMEOUT);
        try {
            return millis == null ? RegistryConfig.DEFAULT_TIMEOUT : Duration.ofMillis(Long.parseLong(millis));
        } catch (NumberFormatException e) {
            throw new ConfigException(TIMEOUT, millis, "must be a number of milliseconds");
        }
    }

    private @Nullable Truststore truststore() {
        String file = text(TRUSTSTORE + "location");
        if (file == null || file.isEmpty()) {
            return null;
        }
        String type = text(TRUSTSTORE + "type");
        return new Truststore(Path.of(file), text(TRUSTSTORE + "password"), type == null ? "JKS" : type);
    }

    private @Nullable String text(String key) {
        Object value = settings.get(key);
        if (value instanceof Password password) {
            return password.value();
        }
        return value == null ? null : value.toString();
    }
}
