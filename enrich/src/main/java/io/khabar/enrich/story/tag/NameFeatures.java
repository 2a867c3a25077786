package io.khabar.enrich.story.tag;

/** Features from what {@link NameHits} found at a token and its neighbours. */
public final class NameFeatures {

    /** Most features of one token. */
    public static final int MOST = 4;

    private NameFeatures() {}

    /**
     * Writes the features of one token.
     *
     * @param hits of the whole sentence
     * @return how many were written
     */
    public static int write(int[] hits, int token, int length, WordType type, int[] features) {
        int count = 0;
        for (int offset = -1; offset <= 1; offset++) {
            int at = token + offset;
            if (at >= 0 && at < length && hits[at] != 0) {
                features[count++] = FeatureHash.at(FeatureHash.of(Template.NAME + 1, hits[at]), offset);
            }
        }
        if (hits[token] != 0) {
            features[count++] = FeatureHash.pair(Template.NAME + 2, type.wide(), hits[token]);
        }
        return count;
    }
}
