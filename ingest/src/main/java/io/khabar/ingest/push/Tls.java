package io.khabar.ingest.push;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** TLS 1.2 and 1.3 from PKCS12 stores. */
final class Tls {
    private static final String PKCS12 = "PKCS12";

    private Tls() {}

    /** Whether clients must show a certificate. */
    static boolean mutual(Settings settings) {
        return !settings.string(PushSettings.TRUSTSTORE).isEmpty();
    }

    /**
     * What the settings ask for; empty: plain HTTP.
     *
     * @throws KhabarException (USAGE) when a store is not there, or a trust store stands alone
     */
    static Optional<SslContextFactory.Server> of(Settings settings) {
        if (settings.string(PushSettings.KEYSTORE).isEmpty()) {
            if (mutual(settings)) {
                throw new KhabarException(
                        ExitCode.USAGE,
                        PushSettings.TRUSTSTORE + " is set but " + PushSettings.KEYSTORE
                                + " is not: client certificates need TLS.");
            }
            return Optional.empty();
        }
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(store(settings, PushSettings.KEYSTORE));
        tls.setKeyStoreType(PKCS12);
        tls.setKeyStorePassword(settings.secret(PushSettings.KEYSTORE_PASSWORD));
        tls.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        tls.setRenegotiationAllowed(false);
        if (mutual(settings)) {
            tls.setTrustStorePath(store(settings, PushSettings.TRUSTSTORE));
            tls.setTrustStoreType(PKCS12);
            tls.setTrustStorePassword(settings.secret(PushSettings.TRUSTSTORE_PASSWORD));
            demand(tls, settings.flag(PushSettings.WEBSUB_ENABLED));
        }
        return Optional.of(tls);
    }

    /** Hubs have no certificates of ours: with WebSub, one is asked for in the handshake and checked for pushes only. */
    private static void demand(SslContextFactory.Server tls, boolean hubs) {
        tls.setNeedClientAuth(!hubs);
        tls.setWantClientAuth(hubs);
    }

    private static String store(Settings settings, String key) {
        Path path = settings.path(key).toAbsolutePath();
        if (!Files.isReadable(path)) {
            throw new KhabarException(ExitCode.USAGE, key + ": there is no file " + path + " that can be read.");
        }
        return path.toUri().toString();
    }
}
