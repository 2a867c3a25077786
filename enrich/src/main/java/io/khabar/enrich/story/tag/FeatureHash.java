package io.khabar.enrich.story.tag;

/** Names features by 32-bit numbers, never 0. The same on every machine: part of the model's format. */
public final class FeatureHash {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private FeatureHash() {}

    /** A feature made of a template and letters. */
    public static int of(int template, char[] letters, int from, int to) {
        long hash = (template + 1) * STEP;
        for (int i = from; i < to; i++) {
            hash = (hash ^ letters[i]) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        return finish(hash);
    }

    /** A feature made of a template and a number. */
    public static int of(int template, int value) {
        return finish(((template + 1) * STEP) ^ (value * 0xC2B2AE3D27D4EB4FL));
    }

    /** A feature made of a template and two others. */
    public static int pair(int template, int first, int second) {
        long both = ((long) first << 32) | (second & 0xFFFFFFFFL);
        return finish((both ^ ((template + 1) * STEP)) * 0xD6E8FEB86659FD93L);
    }

    /** The feature that another token, so many tokens away, has this one. */
    public static int at(int hash, int offset) {
        return offset == 0 ? hash : finish(hash * STEP + offset * 0xBF58476D1CE4E5B9L);
    }

    private static int finish(long mixed) {
        long hash = mixed;
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        int folded = (int) (hash ^ (hash >>> 33));
        return folded == 0 ? 1 : folded;
    }
}
