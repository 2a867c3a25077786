package io.khabar.train;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which words stand around each word, as positive pointwise mutual information: a sparse matrix, row by row. The columns
 * are the most frequent words at each of four places, two before and two after.
 */
final class Contexts {

    private static final int[] PLACES = {-2, -1, 1, 2};
    private static final double SMOOTHING = 0.75;

    final int columns;
    final int[][] column;
    final float[][] value;

    private final RawCorpus corpus;
    private final int width;

    private Contexts(RawCorpus corpus, int rows, int width) {
        this.corpus = corpus;
        this.width = width;
        this.columns = width * PLACES.length;
        this.column = new int[rows][];
        this.value = new float[rows][];
    }

    /** Of the first so many words. */
    static Contexts of(RawCorpus corpus, int rows, int width) {
        var contexts = new Contexts(corpus, rows, width);
        int[] stream = contexts.stream();
        int[][] places = contexts.places(stream);
        IntStream.range(0, places.length).parallel().forEach(word -> contexts.count(word, places[word], stream));
        contexts.weigh();
        return contexts;
    }

    /** All texts one after the other, with a gap between them. */
    private int[] stream() {
        int gap = PLACES.length / 2;
        int size = corpus.texts().stream().mapToInt(text -> text.length + gap).sum() + gap;
        var stream = new int[size];
        Arrays.fill(stream, -1);
        int at = gap;
        for (int[] text : corpus.texts()) {
            System.arraycopy(text, 0, stream, at, text.length);
            at += text.length + gap;
        }
        return stream;
    }

    private int[][] places(int[] stream) {
        var places = new int[column.length][];
        for (int word = 0; word < places.length; word++) {
            places[word] = new int[corpus.counts()[word]];
        }
        var next = new int[places.length];
        for (int at = 0; at < stream.length; at++) {
            if (stream[at] >= 0 && stream[at] < places.length) {
                places[stream[at]][next[stream[at]]++] = at;
            }
        }
        return places;
    }

    private void count(int word, int[] places, int[] stream) {
        var seen = new int[places.length * PLACES.length];
        int count = 0;
        for (int at : places) {
            for (int place = 0; place < PLACES.length; place++) {
                int other = stream[at + PLACES[place]];
                if (other >= 0 && other < width) {
                    seen[count++] = place * width + other;
                }
            }
        }
        Arrays.sort(seen, 0, count);
        int different = 0;
        column[word] = new int[count];
        value[word] = new float[count];
        for (int i = 0; i < count; i++) {
            if (i == 0 || seen[i] != seen[i - 1]) {
                column[word][different++] = seen[i];
            }
            value[word][different - 1]++;
        }
        column[word] = Arrays.copyOf(column[word], different);
        value[word] = Arrays.copyOf(value[word], different);
    }

    private void weigh() {
        var sums = new double[columns];
        for (int word = 0; word < column.length; word++) {
            for (int i = 0; i < column[word].length; i++) {
                sums[column[word][i]] += value[word][i];
            }
        }
        double all = 0;
        for (int c = 0; c < columns; c++) {
            sums[c] = StrictMath.pow(sums[c], SMOOTHING);
            all += sums[c];
        }
        double total = all;
        IntStream.range(0, column.length).parallel().forEach(word -> weigh(word, sums, total));
    }

    private void weigh(int word, double[] sums, double all) {
        double row = 0;
        for (float count : value[word]) {
            row += count;
        }
        int kept = 0;
        for (int i = 0; i < value[word].length; i++) {
            double information = StrictMath.log(value[word][i] * all / (row * sums[column[word][i]]));
            if (information > 0) {
                column[word][kept] = column[word][i];
                value[word][kept++] = (float) information;
            }
        }
        column[word] = Arrays.copyOf(column[word], kept);
        value[word] = Arrays.copyOf(value[word], kept);
    }
}
