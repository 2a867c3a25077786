package io.khabar.ingest.push;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/** The tokens by the names of their clients. Only their digests are kept. */
final class Tokens {
    private static final int SHORTEST = 16;
    private static final int LONGEST_NAME = 40;
    private static final int MOST = 100;

    private final Map<String, byte[]> digests;

    private Tokens(Map<String, byte[]> digests) {
        this.digests = digests;
    }

    /**
     * Reads {@code name=token}, several of them divided by commas or white space.
     *
     * @throws KhabarException (USAGE) when one of them is not of that form; the message tells no token
     */
    static Tokens parse(String setting) {
        Map<String, byte[]> digests = new LinkedHashMap<>();
        StringTokenizer entries = new StringTokenizer(setting, ", \t\r\n");
        while (entries.hasMoreTokens()) {
            String entry = entries.nextToken();
            int equals = entry.indexOf('=');
            String name = entry.substring(0, Math.max(0, equals));
            String token = entry.substring(equals + 1);
            if (!named(name) || token.length() < SHORTEST || digests.put(name, digest(token)) != null) {
                throw refused(digests.size() + 1);
            }
        }
        if (digests.size() > MOST) {
            throw new KhabarException(
                    ExitCode.USAGE,
                    PushSettings.TOKENS + " has more than " + MOST + " clients; give some a token to share.");
        }
        return new Tokens(digests);
    }

    boolean isEmpty() {
        return digests.isEmpty();
    }

    /** The name of the client with this token. Takes the same time whichever it is, and whether it is there. */
    Optional<String> nameOf(String token) {
        byte[] digest = digest(token);
        Optional<String> found = Optional.empty();
        for (Map.Entry<String, byte[]> entry : digests.entrySet()) {
            if (MessageDigest.isEqual(digest, entry.getValue())) {
                found = Optional.of(entry.getKey());
            }
        }
        return found;
    }

    private static boolean named(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    private static KhabarException refused(int entry) {
        return new KhabarException(
                ExitCode.USAGE,
                PushSettings.TOKENS + ", entry " + entry + ": expected name=token, the name of a-z, 0-9 and - and there"
                        + " once, the token of " + SHORTEST + " characters at least.");
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
