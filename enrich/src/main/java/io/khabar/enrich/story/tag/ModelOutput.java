package io.khabar.enrich.story.tag;

import java.io.DataOutputStream;
import java.io.IOException;

/** Writes the parts of a model, one after the other; {@link ModelInput} reads them in the same order. */
final class ModelOutput {

    private final DataOutputStream data;

    private ModelOutput(DataOutputStream data) {
        this.data = data;
    }

    static void write(DataOutputStream data, ModelParts parts) throws IOException {
        var output = new ModelOutput(data);
        output.lexicon(parts.lexicon());
        output.names(parts.names());
        output.ascending(parts.hashes());
        output.weights(parts);
        output.floats(parts.vectorWeights());
        output.floats(parts.transitions());
        data.writeFloat(parts.outside());
        data.flush();
    }

    private void lexicon(Lexicon lexicon) throws IOException {
        data.writeInt(lexicon.words().size());
        for (String word : lexicon.words()) {
            data.writeUTF(word);
        }
        shorts(lexicon.clusters());
        data.writeInt(lexicon.tree().length);
        for (short[] path : lexicon.tree()) {
            shorts(path);
        }
        shorts(lexicon.lists());
        data.writeInt(lexicon.dimensions());
        data.writeInt(lexicon.vectors().length);
        data.write(lexicon.vectors());
    }

    private void names(NameKeys names) throws IOException {
        ascending(names.keys());
        data.write(names.bits());
    }

    private void shorts(short[] numbers) throws IOException {
        data.writeInt(numbers.length);
        for (short number : numbers) {
            data.writeShort(number);
        }
    }

    /** The steps between hashes that rise, as many bytes as each needs. */
    private void ascending(int[] hashes) throws IOException {
        data.writeInt(hashes.length);
        long before = Integer.MIN_VALUE;
        for (int hash : hashes) {
            long step = hash - before;
            while (step > 0x7F) {
                data.writeByte((int) ((step & 0x7F) | 0x80));
                step >>>= 7;
            }
            data.writeByte((int) step);
            before = hash;
        }
    }

    /** For each feature the bits of the tags that have a weight, and these weights. */
    private void weights(ModelParts parts) throws IOException {
        for (int row = 0; row < parts.weights().length; row += Tag.COUNT) {
            int bits = 0;
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                bits |= parts.weights()[row + tag] == 0 ? 0 : 1 << tag;
            }
            data.writeShort(bits);
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                if (((bits >> tag) & 1) != 0) {
                    data.writeShort(parts.weights()[row + tag]);
                }
            }
        }
    }

    private void floats(float[] numbers) throws IOException {
        data.writeInt(numbers.length);
        for (float number : numbers) {
            data.writeFloat(number);
        }
    }
}
