package io.khabar.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives what only a hub and we may know from one key (HMAC-SHA-256, RFC 2104), so that no secret has to be stored: every
 * instance with the key, and each one after a restart, comes to the same. Safe for many threads.
 */
public final class DerivedSecrets {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TERMS_DIGITS = 16;

    private final SecretKeySpec key;
    private final String terms;

    /**
     * For one key and one place where hubs reach us.
     *
     * @param key never logged
     * @param callbackUrl see {@link SubscriberOptions}
     */
    public DerivedSecrets(String key, String callbackUrl) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.terms = of("terms", callbackUrl).substring(0, TERMS_DIGITS);
    }

    /** Tells this key and callback URL from others, and nothing of what they are. */
    public String terms() {
        return terms;
    }

    /**
     * With which a hub signs what it delivers; 64 hex digits. It is another one at each hub, so that no hub can speak for another.
     *
     * @param feed key of the feed
     */
    String secret(String feed, String topic, String hub) {
        return of("secret", feed, topic, hub);
    }

    /** The part of our callback URL that nobody else can guess; 64 hex digits. */
    String callbackId(String feed, String topic, String hub) {
        return of("callback", feed, topic, hub);
    }

    /** The length before each part keeps two lists of parts from being one text. */
    private String of(String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part.length()).append(':').append(part);
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
