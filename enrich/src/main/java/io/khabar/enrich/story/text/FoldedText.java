package io.khabar.enrich.story.text;

import java.util.Arrays;

/**
 * The words of a text, folded, each knowing where it stands in the text as printed. Words are runs of letters and
 * digits; a mark inside a word does not divide it, and a zero-width non-joiner does where it shows.
 */
public final class FoldedText {

    /** The {@link #hash} of no words. */
    public static final long EMPTY_HASH = 1125899906842597L;

    private static final int LETTERS_OF_A_WORD = 5;
    private static final int WORDS_TO_SPARE = 4;
    private static final int SPREAD = 0x9E3779B1;

    /** What is known of a word lies side by side in {@link #marks}: one array instead of four is made sooner, and read sooner. */
    private static final int MARKS = 4;

    private static final int FIRST = 0;
    private static final int START = 1;
    private static final int END = 2;
    private static final int HASH = 3;

    private final String original;
    private char[] letters;
    private int letterCount;

    /** Of each word its first letter's index in {@link #letters}, its start, its end and its hash; behind the last one where all ends. */
    private int[] marks;

    private int size;

    /** Most characters between two words, before the first or behind the last. */
    private int widestGap;

    private FoldedText(String original) {
        this.original = original;
        this.letters = new char[original.length() + 8];
        this.marks = new int[(original.length() / LETTERS_OF_A_WORD + WORDS_TO_SPARE) * MARKS];
    }

    private FoldedText(FoldedText other, int size) {
        this.original = other.original;
        this.letters = other.letters;
        this.letterCount = other.letterCount;
        this.marks = Arrays.copyOf(other.marks, (size + 1) * MARKS);
        this.size = size;
        this.widestGap = other.widestGap;
    }

    /** Cuts and folds a text. */
    public static FoldedText of(String text) {
        var folded = new FoldedText(text);
        folded.read();
        return folded;
    }

    /** Number of words. */
    public int size() {
        return size;
    }

    /** False when less than three characters stand between two words, before the first and behind the last: no sign between blanks. */
    public boolean hasWideGap() {
        return widestGap > 2;
    }

    /** UTF-16 offset in the original of a word's first letter. */
    public int start(int word) {
        return marks[word * MARKS + START];
    }

    /** UTF-16 offset in the original of a word's letter after {@code skipped} folded letters. */
    public int start(int word, int skipped) {
        int at = start(word) - 1;
        int passed = 0;
        while (passed <= skipped) {
            char folded = Folding.of(original.charAt(++at));
            passed += folded == Folding.SEVERAL
                    ? Folding.spread(original.charAt(at)).length()
                    : folded > Folding.GAP ? 1 : 0;
        }
        return at;
    }

    /** UTF-16 offset in the original after a word's last letter and its marks. */
    public int end(int word) {
        return marks[word * MARKS + END];
    }

    /** Number of folded letters of a word. */
    public int length(int word) {
        return to(word) - from(word);
    }

    /** A folded letter of a word. */
    public char letter(int word, int index) {
        return letters[from(word) + index];
    }

    /** Copies the folded letters of a word, as many as there is room for; their number. */
    public int copy(int word, char[] room) {
        int length = Math.min(room.length, length(word));
        System.arraycopy(letters, from(word), room, 0, length);
        return length;
    }

    /** The folded word. */
    public String word(int word) {
        return new String(letters, from(word), length(word));
    }

    /** True when the word equals a folded word. */
    public boolean is(int word, String folded) {
        return length(word) == folded.length()
                && Arrays.equals(letters, from(word), to(word), folded.toCharArray(), 0, folded.length());
    }

    /** True when another text has the same word in the same place. */
    public boolean same(int word, FoldedText other) {
        return Arrays.equals(letters, from(word), to(word), other.letters, other.from(word), other.to(word));
    }

    /** A number that words with the same letters share. */
    public int hash(int word) {
        return marks[word * MARKS + HASH];
    }

    /** The {@link #hash(int)} of a folded word. */
    public static int hash(String folded) {
        int hash = 0;
        for (int i = 0; i < folded.length(); i++) {
            hash = hash * 31 + folded.charAt(i);
        }
        return hash * SPREAD;
    }

    /** The same words but for one, which becomes two. */
    public FoldedText divided(int word, int letters) {
        var divided = new FoldedText(this, size + 1);
        int next = (word + 1) * MARKS;
        System.arraycopy(marks, word * MARKS, divided.marks, next, (size - word + 1) * MARKS);
        int cut = start(word, letters);
        divided.marks[next + FIRST] = from(word) + letters;
        divided.marks[next + START] = cut;
        divided.marks[next - MARKS + END] = cut;
        divided.marks[next - MARKS + HASH] = hash(divided.word(word));
        divided.marks[next + HASH] = hash(divided.word(word + 1));
        return divided;
    }

    /** True when it begins with the first words of another text, as many as are asked for; both have so many. */
    public boolean begins(FoldedText other, int count) {
        for (int word = 1; word <= count; word++) {
            if (marks[word * MARKS + FIRST] != other.marks[word * MARKS + FIRST]) {
                return false;
            }
        }
        return Arrays.equals(letters, 0, from(count), other.letters, 0, from(count));
    }

    /** True when a word begins right behind another one, inside a printed word. */
    public boolean isRunOn(int word) {
        return word > 0 && start(word) == end(word - 1);
    }

    /** True when the folded letters of both are the same, wherever their words end. */
    public boolean hasLettersOf(FoldedText other) {
        return letterCount == other.letterCount
                && Arrays.equals(letters, 0, letterCount, other.letters, 0, letterCount);
    }

    /** A number that texts share whose folded letters are the same, wherever their words end. Few letters are read: it rules out most others. */
    public int sign() {
        if (letterCount == 0) {
            return 0;
        }
        int some = (letters[0] * 31 + letters[letterCount / 2]) * 31 + letters[letterCount - 1];
        return (some * 31 + letterCount) * SPREAD;
    }

    /** A number that texts share whose folded letters are the same, wherever their words end. */
    public long hash() {
        return LetterHash.of(letters, 0, letterCount, EMPTY_HASH);
    }

    /**
     * The {@link #hash} of the words up to and with this one.
     *
     * @param before that of the words before it; {@link #EMPTY_HASH} for the first
     */
    public long hash(int word, long before) {
        return LetterHash.of(letters, from(word), to(word), before);
    }

    /** The text as printed. */
    public String original() {
        return original;
    }

    /** The folded letters of all words, one word after the other, and room behind them. Not to be changed. */
    public char[] letters() {
        return letters;
    }

    /** Index in {@link #letters} of a word's first letter. */
    public int from(int word) {
        return marks[word * MARKS + FIRST];
    }

    /** Index in {@link #letters} behind a word's last letter. */
    public int to(int word) {
        return marks[(word + 1) * MARKS + FIRST];
    }

    /**
     * Word by word; inside one nothing but letters is asked for first. The state of the loops is local, so that it stays in registers. The
     * text is copied to where its letters will lie, which no letter reaches before it was read, as long as none becomes several.
     */
    private void read() {
        String text = original;
        int length = text.length();
        text.getChars(0, length, letters, 0);
        char[] from = letters;
        char[] into = letters;
        int count = 0;
        int at = 0;
        while (at < length) {
            if (Folding.of(from[at]) <= Folding.GAP) {
                at++;
                continue;
            }
            begin(count, at);
            int hash = 0;
            int end = at;
            while (at < length) {
                char folded = Folding.of(from[at]);
                if (folded > Folding.GAP && folded != Folding.SEVERAL) {
                    into[count++] = folded;
                    hash = hash * 31 + folded;
                    end = ++at;
                } else if (folded == Folding.SEVERAL) {
                    letters = into == from ? from.clone() : into;
                    letterCount = count;
                    hash = addSeveral(at, hash);
                    count = letterCount;
                    into = letters;
                    end = ++at;
                } else if (folded == Folding.GAP && !NonJoiner.isHidden(text, from[at], at)) {
                    break;
                } else {
                    end = Character.getType(from[at]) == Character.FORMAT ? end : at + 1;
                    at++;
                }
            }
            finish(end, hash);
        }
        letterCount = count;
        begin(count, length);
        size--;
    }

    private void begin(int letter, int at) {
        int next = size++ * MARKS;
        if (next == marks.length) {
            marks = Arrays.copyOf(marks, next * 2);
        }
        int before = next == 0 ? 0 : marks[next - MARKS + END];
        widestGap = Math.max(widestGap, at - before);
        marks[next + FIRST] = letter;
        marks[next + START] = at;
    }

    private void finish(int end, int hash) {
        int last = (size - 1) * MARKS;
        marks[last + END] = end;
        marks[last + HASH] = hash * SPREAD;
    }

    /** Adds the letters of a character that becomes several, and leaves room for one of each character behind it. */
    private int addSeveral(int at, int before) {
        String several = Folding.spread(original.charAt(at));
        int needed = letterCount + several.length() + original.length() - at;
        if (needed > letters.length) {
            letters = Arrays.copyOf(letters, needed + original.length() / 8);
        }
        int hash = before;
        for (int i = 0; i < several.length(); i++) {
            char letter = several.charAt(i) == Folding.GAP ? '_' : several.charAt(i);
            letters[letterCount++] = letter;
            hash = hash * 31 + letter;
        }
        return hash;
    }
}
