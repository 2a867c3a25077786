package io.khabar.enrich.story.tag;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link ModelOutput} wrote; the checksum was compared before. */
final class ModelInput {

    private final DataInputStream data;

    private ModelInput(DataInputStream data) {
        this.data = data;
    }

    static ModelParts read(DataInputStream data) throws IOException {
        var input = new ModelInput(data);
        Lexicon lexicon = input.lexicon();
        NameKeys names = input.names();
        int[] hashes = input.ascending();
        short[] weights = input.weights(hashes.length);
        float[] vectorWeights = input.floats();
        float[] transitions = input.floats();
        return new ModelParts(lexicon, names, hashes, weights, vectorWeights, transitions, data.readFloat());
    }

    private Lexicon lexicon() throws IOException {
        List<String> words = new ArrayList<>();
        int count = data.readInt();
        for (int i = 0; i < count; i++) {
            words.add(data.readUTF());
        }
        short[] clusters = shorts();
        var tree = new short[data.readInt()][];
        for (int leaf = 0; leaf < tree.length; leaf++) {
            tree[leaf] = shorts();
        }
        short[] lists = shorts();
        int dimensions = data.readInt();
        return new Lexicon(words, clusters, tree, lists, bytes(data.readInt()), dimensions);
    }

    private NameKeys names() throws IOException {
        int[] keys = ascending();
        return new NameKeys(keys, bytes(keys.length));
    }

    private byte[] bytes(int count) throws IOException {
        var bytes = new byte[count];
        data.readFully(bytes);
        return bytes;
    }

    private short[] shorts() throws IOException {
        var numbers = new short[data.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = data.readShort();
        }
        return numbers;
    }

    private int[] ascending() throws IOException {
        var hashes = new int[data.readInt()];
        long before = Integer.MIN_VALUE;
        for (int i = 0; i < hashes.length; i++) {
            before += step();
            hashes[i] = (int) before;
        }
        return hashes;
    }

    private long step() throws IOException {
        long step = 0;
        int shift = 0;
        int part = data.readUnsignedByte();
        while (part > 0x7F) {
            step |= (long) (part & 0x7F) << shift;
            shift += 7;
            part = data.readUnsignedByte();
        }
        return step | ((long) part << shift);
    }

    private short[] weights(int rows) throws IOException {
        var weights = new short[rows * Tag.COUNT];
        for (int row = 0; row < weights.length; row += Tag.COUNT) {
            int bits = data.readUnsignedShort();
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                weights[row + tag] = ((bits >> tag) & 1) == 0 ? 0 : data.readShort();
            }
        }
        return weights;
    }

    private float[] floats() throws IOException {
        var numbers = new float[data.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = data.readFloat();
        }
        return numbers;
    }
}
