package io.khabar.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The X-Hub-Signature of a delivery (WebSub, 7.1): "method=hex", the HMAC of the body under the secret. */
final class Signature {
    private static final String SHA1 = "sha1";
    private static final Map<String, String> ALGORITHMS =
            Map.of(SHA1, "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private final boolean sha1;

    /** @param sha1 whether SHA-1 is good enough */
    Signature(boolean sha1) {
        this.sha1 = sha1;
    }

    /**
     * Whether the body was signed with the secret. Takes the same time wherever two signatures differ.
     *
     * @param header null: there is none
     */
    boolean holds(@Nullable String header, byte[] body, String secret) {
        int equals = header == null ? -1 : header.indexOf('=');
        if (header == null || equals < 0) {
            return false;
        }
        String method = header.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        String algorithm = ALGORITHMS.get(method);
        if (algorithm == null || (method.equals(SHA1) && !sha1)) {
            return false;
        }
        try {
            byte[] claimed =
                    HexFormat.of().parseHex(header.substring(equals + 1).strip());
            return MessageDigest.isEqual(claimed, hmac(algorithm, body, secret));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] hmac(String algorithm, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
