package io.khabar.tagger.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes a network in the format of ONNX (onnx.proto3): what it asks for, what it knows, what it does, what it tells. */
final class OnnxWriter {

    static final int FLOAT = 1;
    static final int INT32 = 6;
    static final int INT64 = 7;
    static final int BOOLEAN = 9;

    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;
    private static final int INTEGER_ATTRIBUTE = 2;

    private final ProtoWriter graph = new ProtoWriter().text(2, "tiny");

    /** @param shape a size for each dimension, or the name of one that is open */
    OnnxWriter input(String name, int type, Object... shape) {
        graph.message(11, value(name, type, shape));
        return this;
    }

    OnnxWriter output(String name, int type, Object... shape) {
        graph.message(12, value(name, type, shape));
        return this;
    }

    OnnxWriter floats(String name, float[][] rows) {
        var raw =
                ByteBuffer.allocate(rows.length * rows[0].length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : rows) {
            for (float number : row) {
                raw.putFloat(number);
            }
        }
        return tensor(name, FLOAT, raw.array(), rows.length, rows[0].length);
    }

    OnnxWriter longs(String name, long... numbers) {
        var raw = ByteBuffer.allocate(numbers.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long number : numbers) {
            raw.putLong(number);
        }
        return tensor(name, INT64, raw.array(), numbers.length);
    }

    OnnxWriter node(String operator, String output, String... inputs) {
        graph.message(1, operation(output, operator, inputs));
        return this;
    }

    OnnxWriter node(String operator, String output, String attribute, long value, String... inputs) {
        var written = new ProtoWriter().text(1, attribute).number(3, value).number(20, INTEGER_ATTRIBUTE);
        graph.message(1, operation(output, operator, inputs).message(5, written));
        return this;
    }

    byte[] toBytes() {
        return new ProtoWriter()
                .number(1, IR_VERSION)
                .message(7, graph)
                .message(8, new ProtoWriter().text(1, "").number(2, OPSET))
                .toBytes();
    }

    private static ProtoWriter operation(String output, String operator, String... inputs) {
        var node = new ProtoWriter();
        for (String input : inputs) {
            node.text(1, input);
        }
        return node.text(2, output).text(3, output).text(4, operator);
    }

    private OnnxWriter tensor(String name, int type, byte[] raw, long... sizes) {
        var tensor = new ProtoWriter();
        for (long size : sizes) {
            tensor.number(1, size);
        }
        graph.message(5, tensor.number(2, type).text(8, name).bytes(9, raw));
        return this;
    }

    private static ProtoWriter value(String name, int type, Object... shape) {
        var sizes = new ProtoWriter();
        for (Object size : shape) {
            sizes.message(
                    1,
                    size instanceof Integer known
                            ? new ProtoWriter().number(1, known)
                            : new ProtoWriter().text(2, (String) size));
        }
        var tensor = new ProtoWriter().number(1, type).message(2, sizes);
        return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor));
    }
}
