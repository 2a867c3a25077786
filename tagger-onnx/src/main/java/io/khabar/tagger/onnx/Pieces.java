package io.khabar.tagger.onnx;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Collects numbers of sub-words. */
final class Pieces implements IntConsumer {

    private int[] numbers = new int[8];
    private int count;

    @Override
    public void accept(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        numbers[count++] = number;
    }

    int count() {
        return count;
    }

    /** Forgets those after the first so many. */
    void dropTo(int first) {
        count = first;
    }

    int[] taken() {
        return Arrays.copyOf(numbers, count);
    }
}
