package io.khabar.ingest.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * A key with its self-signed certificate, made by the JDK's keytool.
 *
 * @param keys PKCS12 with both
 * @param trust PKCS12 with the certificate alone
 */
public record Certificates(Path keys, Path trust) {
    /** Of both stores. */
    public static final String PASSWORD = "for-the-test-only";

    /** Makes both stores in a folder, for a server at 127.0.0.1 and at the name with ".test". */
    public static Certificates make(Path folder, String name) throws Exception {
        Path keys = folder.resolve(name + "-keys.p12");
        Path trust = folder.resolve(name + "-trust.p12");
        Path certificate = folder.resolve(name + ".cer");
        keytool(
                keys,
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-validity",
                "2",
                "-ext",
                "san=ip:127.0.0.1,dns:" + name + ".test");
        keytool(keys, "-exportcert", "-alias", name, "-file", certificate.toString());
        keytool(trust, "-importcert", "-alias", name, "-file", certificate.toString(), "-noprompt");
        return new Certificates(keys, trust);
    }

    /** A client's side: shows its own certificate if it has one, and trusts one server. */
    public static SSLContext context(@Nullable Certificates own, Certificates server) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        if (own != null) {
            keys.init(store(own.keys()), PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store(server.trust()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(Path path) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(path)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static void keytool(Path store, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()));
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(keytool.exitValue()).isZero();
    }
}
