package io.khabar.enrich.story.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 128 bits of SHA-256 over texts, in lower-case hex. */
public final class Digest {

    private static final int BYTES = 16;
    private static final byte END_OF_TEXT = 0;

    private final MessageDigest sha;

    /** Of nothing yet. */
    public Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds a text in UTF-8 and its end, so that "a" and "b" are not "ab". */
    public Digest add(String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update(END_OF_TEXT);
        return this;
    }

    /** The hash; the digest is used up. */
    public String hex() {
        return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
    }
}
