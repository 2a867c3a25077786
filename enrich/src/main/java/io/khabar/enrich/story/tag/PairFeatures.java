package io.khabar.enrich.story.tag;

/** Features of two or three neighbours together. */
public final class PairFeatures {

    /** Number of features of one token. */
    public static final int COUNT = 13;

    /** How many of them, the first ones, name words themselves. */
    public static final int LEXICAL = 6;

    private PairFeatures() {}

    /**
     * Writes the features of a token.
     *
     * @param words the words of the sentence, with {@link WordType#REACH} edges before and after
     * @param at index of the token among them
     */
    public static void write(WordType[] words, int at, int[] features) {
        WordType two = words[at - 2];
        WordType before = words[at - 1];
        WordType here = words[at];
        WordType after = words[at + 1];
        WordType next = words[at + 2];
        features[0] = FeatureHash.pair(Template.PAIR, before.core(), here.core());
        features[1] = FeatureHash.pair(Template.PAIR + 1, here.core(), after.core());
        features[2] = FeatureHash.pair(Template.PAIR + 2, before.core(), after.core());
        features[3] = FeatureHash.pair(Template.PAIR + 3, before.core(), here.cluster());
        features[4] = FeatureHash.pair(Template.PAIR + 4, here.cluster(), after.core());
        features[5] = FeatureHash.pair(Template.PAIR + 5, two.core(), before.core());
        features[6] = FeatureHash.pair(Template.PAIR + 6, before.cluster(), here.cluster());
        features[7] = FeatureHash.pair(Template.PAIR + 7, here.cluster(), after.cluster());
        features[8] = FeatureHash.pair(Template.PAIR + 8, before.cluster(), after.cluster());
        features[9] = FeatureHash.pair(Template.PAIR + 9, two.cluster(), before.cluster());
        features[10] = FeatureHash.pair(Template.PAIR + 10, after.cluster(), next.cluster());
        features[11] = three(Template.PAIR + 11, before.wide(), here.wide(), after.wide());
        features[12] = three(Template.PAIR + 13, two.wide(), before.wide(), here.wide());
    }

    private static int three(int template, int first, int second, int third) {
        return FeatureHash.pair(template, FeatureHash.pair(template + 1, first, second), third);
    }
}
