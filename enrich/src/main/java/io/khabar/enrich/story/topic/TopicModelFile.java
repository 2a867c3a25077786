package io.khabar.enrich.story.topic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A model of topics as bytes: eight letters that name the format, the parts, and SHA-256 of all before it. The same model
 * always gives the same bytes.
 */
public final class TopicModelFile {

    private static final byte[] MAGIC = {'K', 'H', 'A', 'B', 'T', 'O', 'P', '1'};
    private static final int HASH = 32;
    private static final int MOST_TOPICS = 64;

    private TopicModelFile() {}

    /** The bytes of a model. */
    public static byte[] write(TopicModelParts parts) {
        try {
            var file = new ByteArrayOutputStream();
            var data = new DataOutputStream(file);
            data.write(MAGIC);
            data.writeInt(parts.topics().size());
            for (String topic : parts.topics()) {
                data.writeUTF(topic);
            }
            data.writeFloat(parts.rarityStep());
            data.write(parts.rarity());
            floats(data, parts.bias());
            floats(data, parts.weightSteps());
            floats(data, parts.calibration());
            data.write(parts.weights());
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
     * @throws BadTopicFileException when the bytes are not a whole model
     */
    public static TopicModel read(byte[] file, String name) {
        if (file.length < MAGIC.length + HASH || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw bad(name, "is no model of topics of this version of Khabar");
        }
        int end = file.length - HASH;
        byte[] hash = hash(Arrays.copyOf(file, end));
        if (!Arrays.equals(hash, 0, HASH, file, end, file.length)) {
            throw bad(name, "is cut or damaged: its bytes do not fit their checksum");
        }
        try (var data = new DataInputStream(new ByteArrayInputStream(file, MAGIC.length, end - MAGIC.length))) {
            return new TopicModel(
                    parts(data, name), "topics-ar:" + HexFormat.of().formatHex(hash, 0, 6));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static TopicModelParts parts(DataInputStream data, String name) throws IOException {
        int count = data.readInt();
        if (count < 1 || count > MOST_TOPICS) {
            throw bad(name, "has " + count + " topics; expected 1 to " + MOST_TOPICS);
        }
        List<String> topics = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            topics.add(data.readUTF());
        }
        float step = data.readFloat();
        byte[] rarity = bytes(data, TopicFeatures.BUCKETS);
        float[] bias = floats(data, count);
        float[] steps = floats(data, count);
        float[] calibration = floats(data, count * TopicModelParts.CALIBRATION);
        byte[] weights = bytes(data, count * TopicFeatures.BUCKETS);
        return new TopicModelParts(topics, rarity, step, bias, weights, steps, calibration);
    }

    private static byte[] bytes(DataInputStream data, int count) throws IOException {
        var bytes = new byte[count];
        data.readFully(bytes);
        return bytes;
    }

    private static float[] floats(DataInputStream data, int count) throws IOException {
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = data.readFloat();
        }
        return numbers;
    }

    private static void floats(DataOutputStream data, float[] numbers) throws IOException {
        for (float number : numbers) {
            data.writeFloat(number);
        }
    }

    private static BadTopicFileException bad(String name, String why) {
        return new BadTopicFileException(name + " " + why + "; take it anew from the release, or train it again");
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
