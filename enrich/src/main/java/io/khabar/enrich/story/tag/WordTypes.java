package io.khabar.enrich.story.tag;

import io.khabar.enrich.story.text.WordFolder;
import java.util.Arrays;

/** Makes {@link WordType}s: the one place that says what a word contributes. The work area of one thread. */
public final class WordTypes {

    /** Letters of a word that are looked at. */
    static final int LONGEST = 40;

    private static final int MAX_FEATURES = 128;

    private final Lexicon lexicon;
    private final WordIndex index;
    private final Clitics clitics;
    private final char[] letters = new char[LONGEST];
    private int length;
    private final int[] features = new int[MAX_FEATURES];
    private final byte[] reach = new byte[MAX_FEATURES];
    private int count;

    WordTypes(Lexicon lexicon, WordIndex index) {
        this.lexicon = lexicon;
        this.index = index;
        this.clitics = new Clitics(index);
    }

    /** With an index of its own. */
    public static WordTypes of(Lexicon lexicon) {
        return new WordTypes(lexicon, new WordIndex(lexicon.words()));
    }

    /** What stands before the first and after the last word of a sentence. */
    public static WordType edge(boolean last) {
        int hash = FeatureHash.of(Template.EDGE, last ? 1 : 0);
        return new WordType(
                hash, hash, 0, -1, hash, hash, Joint.PLAIN, new int[] {hash}, new byte[] {WordType.REACH}, 0);
    }

    /** Reads a word; then {@link #number()} and {@link #make()} speak of it. */
    void read(CharSequence text, int start, int end) {
        length = WordFolder.fold(text, start, end, letters);
        if (length == 0) {
            length = 1;
            letters[0] = Marks.read(text.charAt(start));
        }
    }

    /** The number of the whole word in the lexicon; -1 when it is not known. */
    int number() {
        return index.find(letters, 0, length);
    }

    /** What a word contributes. */
    public WordType of(CharSequence text, int start, int end) {
        read(text, start, end);
        return make();
    }

    WordType make() {
        clitics.cut(letters, length);
        count = 0;
        char[] core = clitics.core();
        int word = FeatureHash.of(Template.WORD, letters, 0, length);
        int coreHash = FeatureHash.of(Template.CORE, core, 0, clitics.coreLength());
        addLexical(word, coreHash, core);
        int lexical = count;
        int shape = Shape.of(letters, length);
        addForm(core, shape);
        int number = number();
        addKnown(clitics.number(), Template.OF_CORE);
        if (number != clitics.number() && number >= 0) {
            addKnown(number, Template.OF_WORD);
        }
        short[] path = lexicon.clusterPath(clitics.number());
        int look = FeatureHash.of(Template.LOOK, shape);
        int cluster = path == null ? look : FeatureHash.of(Template.MIDDLE, path[1]);
        int wide = path == null ? look : FeatureHash.of(Template.WIDE, path[0]);
        return new WordType(
                word,
                coreHash,
                particles(number),
                clitics.number(),
                cluster,
                wide,
                clitics.joint(),
                taken(),
                takenReach(),
                lexical);
    }

    /** Letters of the particles, unless the whole word is a person's name. */
    private int particles(int number) {
        return lexicon.isPersonsName(number) ? 0 : clitics.length();
    }

    private int[] taken() {
        return Arrays.copyOf(features, count);
    }

    private byte[] takenReach() {
        return Arrays.copyOf(reach, count);
    }

    private void addLexical(int word, int coreHash, char[] core) {
        int end = clitics.coreLength();
        add(coreHash, 2);
        if (clitics.kind() != 0) {
            add(word, 1);
        }
        if (clitics.bare() > 0) {
            add(FeatureHash.of(Template.BARE, core, clitics.bare(), end), 1);
        }
        if (end - clitics.bare() > 4) {
            add(FeatureHash.of(Template.PREFIX + 4, core, clitics.bare(), clitics.bare() + 4), 0);
            add(FeatureHash.of(Template.SUFFIX + 4, core, end - 4, end), 0);
        }
    }

    private void addForm(char[] core, int shape) {
        int begin = clitics.bare();
        int end = clitics.coreLength();
        add(FeatureHash.of(Template.LOOK, shape), 2);
        add(FeatureHash.of(Template.PARTICLES, clitics.kind() * 2 + (begin > 0 ? 1 : 0)), 1);
        for (int n = 1; n <= 3 && n <= length; n++) {
            add(FeatureHash.of(Template.FRONT + n, letters, 0, n), 0);
        }
        for (int n = 1; n <= 3 && n < end - begin; n++) {
            add(FeatureHash.of(Template.PREFIX + n, core, begin, begin + n), 0);
            add(FeatureHash.of(Template.SUFFIX + n, core, end - n, end), n == 1 ? 0 : 1);
        }
        for (int at = begin; at + 3 <= end && count < MAX_FEATURES - 32; at++) {
            add(FeatureHash.of(Template.TRIGRAM, core, at, at + 3), 0);
        }
    }

    /** What the lexicon knows of the word or of its core. */
    private void addKnown(int number, int whose) {
        if (number < 0) {
            add(FeatureHash.of(Template.UNKNOWN, whose), 1);
            return;
        }
        int near = whose == Template.OF_CORE ? 2 : 1;
        short[] path = lexicon.clusterPath(number);
        for (int depth = 0; path != null && depth < path.length; depth++) {
            add(FeatureHash.of(Template.CLUSTER + whose + depth, path[depth]), near);
        }
        for (int list = 0; list < Short.SIZE; list++) {
            if (((lexicon.lists()[number] >> list) & 1) != 0) {
                add(FeatureHash.of(Template.LIST + whose, list), near);
            }
        }
    }

    private void add(int hash, int far) {
        if (count < MAX_FEATURES) {
            features[count] = hash;
            reach[count++] = (byte) far;
        }
    }
}
