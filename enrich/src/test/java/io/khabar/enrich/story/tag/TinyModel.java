package io.khabar.enrich.story.tag;

import java.util.List;

/** A model of four words that takes one of them for a place. */
final class TinyModel {

    static final String PLACE = "قرطاج";

    private static final List<String> WORDS = List.of("في", "قرطاج", "وصل", "ورد");

    private TinyModel() {}

    static ModelParts parts() {
        int place = FeatureHash.at(FeatureHash.of(Template.CORE, PLACE.toCharArray(), 0, PLACE.length()), 0);
        int name = NameTable.begin(FeatureHash.of(Template.CORE, PLACE.toCharArray(), 0, PLACE.length()));
        var weights = new short[Tag.COUNT];
        weights[Tag.B_LOC.number()] = (short) (5 * ModelParts.UNIT);
        return new ModelParts(
                lexicon(),
                new NameKeys(new int[] {name}, new byte[] {1}),
                new int[] {place},
                weights,
                new float[3 * 4 * Tag.COUNT],
                new float[Lattice.TRANSITIONS],
                1);
    }

    static Lexicon lexicon() {
        int size = WORDS.size();
        short[][] tree = {{0, 0, 0}, {0, 1, 1}};
        return new Lexicon(WORDS, new short[] {0, 1, 0, -1}, tree, new short[size], new byte[size * 4], 4);
    }
}
