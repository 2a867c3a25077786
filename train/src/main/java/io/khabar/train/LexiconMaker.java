package io.khabar.train;

import io.khabar.enrich.story.tag.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Puts together what raw text tells about words: clusters at three depths and vectors in bytes. */
final class LexiconMaker {

    private static final int LEAVES = 1024;
    private static final int MIDDLES = 192;
    private static final int WIDES = 32;
    private static final int ROUNDS = 8;
    private static final float BYTE_SCALE = 128;

    private LexiconMaker() {}

    static Lexicon of(RawCorpus corpus, float[][] vectors, int words) {
        double[] weights = IntStream.range(0, words)
                .mapToDouble(i -> StrictMath.sqrt(corpus.counts()[i]))
                .toArray();
        KMeans leaves = KMeans.of(vectors, weights, LEAVES, ROUNDS, 1);
        KMeans middles = KMeans.of(leaves.centres(), ones(leaves.centres().length), MIDDLES, ROUNDS * 2, 2);
        KMeans wides = KMeans.of(middles.centres(), ones(middles.centres().length), WIDES, ROUNDS * 2, 3);
        var tree = new short[leaves.centres().length][];
        for (int leaf = 0; leaf < tree.length; leaf++) {
            int middle = middles.nearest()[leaf];
            tree[leaf] = new short[] {(short) wides.nearest()[middle], (short) middle, (short) leaf};
        }
        var clusters = new ArrayList<Short>();
        for (int word = 0; word < words; word++) {
            clusters.add((short) leaves.nearest()[word]);
        }
        var lists = new WordLists(corpus.words().subList(0, words));
        return assembled(lists, clusters, tree, vectors);
    }

    private static Lexicon assembled(WordLists lists, List<Short> clusters, short[][] tree, float[][] vectors) {
        int all = lists.words().size();
        int dimensions = vectors[0].length;
        var numbers = new short[all];
        var bytes = new byte[clusters.size() * dimensions];
        for (int word = 0; word < all; word++) {
            numbers[word] = word < clusters.size() ? clusters.get(word) : -1;
        }
        for (int at = 0; at < bytes.length; at++) {
            float scaled = vectors[at / dimensions][at % dimensions] * BYTE_SCALE;
            bytes[at] = (byte) Math.max(-127, Math.min(127, Math.round(scaled)));
        }
        return new Lexicon(lists.words(), numbers, tree, lists.bits(), bytes, dimensions);
    }

    private static double[] ones(int count) {
        return IntStream.range(0, count).mapToDouble(i -> 1).toArray();
    }
}
