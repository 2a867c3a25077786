package io.khabar.enrich.story.tag;

/** Features from how the same word, or the same pair of words, was tagged elsewhere in the story at first. */
public final class StoryFeatures {

    /** Sentences before and after one that count for it. */
    public static final int WINDOW = 12;

    /** Most features of one token. */
    public static final int MOST = 40;

    private static final int KINDS = 3;
    private static final int[] STEPS = {100, 300, 500, 700, 900};

    private final StoryMemory memory = new StoryMemory();
    private final int[] keys = new int[KINDS];
    private final int[] own = new int[Tag.COUNT];

    /**
     * Adds the tokens of a sentence, or takes them away.
     *
     * @param words with edges
     * @param marginals of the first pass
     * @param from index of the sentence's first number in the marginals
     * @param sign 1 to add, -1 to take away
     */
    public void add(WordType[] words, int count, float[] marginals, int from, int sign) {
        for (int i = 0; i < count; i++) {
            key(words, i + WordType.REACH);
            for (int kind = 0; kind < KINDS; kind++) {
                memory.add(keys[kind], marginals, from + i * Tag.COUNT, sign);
            }
        }
    }

    /**
     * Writes the features of one token of a sentence that was added; the token itself does not count.
     *
     * @return how many were written
     */
    public int write(WordType[] words, int token, float[] marginals, int from, int[] features) {
        key(words, token + WordType.REACH);
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            own[tag] = StoryMemory.thousandths(marginals[from + token * Tag.COUNT + tag]);
        }
        int count = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            int row = memory.row(keys[kind]);
            int others = memory.count(row) - 1;
            if (others > 0) {
                count = write(Template.STORY + kind, row, others, features, count);
            }
        }
        return count;
    }

    private int write(int template, int row, int others, int[] features, int count) {
        int end = count;
        for (int tag = 1; tag < Tag.COUNT; tag++) {
            int mean = (memory.sum(row, tag) - own[tag]) / others;
            for (int step = 0; step < STEPS.length && mean >= STEPS[step] && end < MOST; step++) {
                features[end++] = FeatureHash.of(template, tag * 8 + step);
            }
        }
        if (end == count && end < MOST) {
            features[end++] = FeatureHash.of(template, Math.min(others, 3));
        }
        return end;
    }

    private void key(WordType[] words, int at) {
        int core = words[at].core();
        keys[0] = core;
        keys[1] = FeatureHash.pair(Template.STORY, words[at - 1].core(), core);
        keys[2] = FeatureHash.pair(Template.STORY + 1, core, words[at + 1].core());
    }
}
