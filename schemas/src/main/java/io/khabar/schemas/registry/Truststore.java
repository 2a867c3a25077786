package io.khabar.schemas.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * The certificates that a registry's own certificate is checked against.
 *
 * @param password null: the store has none
 * @param type JKS or PKCS12
 */
public record Truststore(Path file, @Nullable String password, String type) {

    /**
     * A TLS context that trusts these certificates only.
     *
     * @throws ConfigException if the file cannot be read
     */
    SSLContext sslContext() {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(type);
            store.load(in, password == null ? null : password.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new ConfigException("The registry's truststore " + file + " (" + type
                    + ") cannot be read: check schema.registry.ssl.truststore.* (" + e + ")");
        }
    }

    @Override
    public String toString() {
        return "Truststore[" + file + ", " + type + "]";
    }
}
