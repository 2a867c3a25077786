package io.khabar.enrich.story.tag;

/**
 * The exponential function, the same to the last bit on every machine; good to nine digits, which is enough for weights.
 * Never 0: what is below the smallest power is taken for it.
 */
final class Exp {

    private static final double MOST = 200;
    private static final double PER_OCTAVE = 64 / StrictMath.log(2);
    private static final double[] FRACTIONS = new double[64];

    static {
        for (int i = 0; i < FRACTIONS.length; i++) {
            FRACTIONS[i] = StrictMath.pow(2, i / 64.0);
        }
    }

    private Exp() {}

    static double of(double x) {
        double scaled = Math.max(-MOST, Math.min(x, MOST)) * PER_OCTAVE;
        long whole = Math.round(scaled);
        double rest = (scaled - whole) / PER_OCTAVE;
        double near = 1 + rest * (1 + rest * (0.5 + rest * (1.0 / 6 + rest / 24)));
        return Math.scalb(FRACTIONS[(int) (whole & 63)] * near, (int) (whole >> 6));
    }
}
