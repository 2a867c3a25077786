package io.khabar.enrich.story.tag;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A model as bytes: eight letters that name the format, the length of what follows in four bytes, the parts, and SHA-256 of
 * all before it. The same model always gives the same bytes.
 */
public final class ModelFile {

    private static final byte[] MAGIC = {'K', 'H', 'A', 'B', 'N', 'E', 'R', '2'};
    private static final int HEAD = MAGIC.length + Integer.BYTES;
    private static final int HASH = 32;

    private ModelFile() {}

    /** The bytes of a model. */
    public static byte[] write(ModelParts parts) {
        try {
            var body = new ByteArrayOutputStream();
            ModelOutput.write(new DataOutputStream(body), parts);
            var file = new ByteArrayOutputStream();
            var data = new DataOutputStream(file);
            data.write(MAGIC);
            data.writeInt(body.size());
            body.writeTo(data);
            data.write(hash(file.toByteArray()));
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written to a disk here", e);
        }
    }

    /**
     * Reads a model.
     *
     * @param name of the file, for messages
     * @throws BadModelException when the bytes are not a whole model
     */
    public static CrfModel read(byte[] file, String name) {
        if (file.length < HEAD || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new BadModelException(name, "is no model of this version of Khabar");
        }
        try (var data = new DataInputStream(new ByteArrayInputStream(file, MAGIC.length, file.length))) {
            long expected = (long) HEAD + data.readInt() + HASH;
            if (file.length != expected) {
                throw new BadModelException(name, "has " + file.length + " bytes, not " + expected + ": it was cut");
            }
            byte[] hash = hash(Arrays.copyOf(file, file.length - HASH));
            if (!Arrays.equals(hash, 0, HASH, file, file.length - HASH, file.length)) {
                throw new BadModelException(name, "is damaged: its bytes do not fit their checksum");
            }
            return ModelInput.read(data).model("ner-ar:" + HexFormat.of().formatHex(hash, 0, 6));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
