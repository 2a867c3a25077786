package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** A stretch of text as the splitter sees it: its shape and the words that it is about. */
final class Line {

    private static final int MOST_WORDS_OF_A_TITLE = 22;
    private static final int LONGEST_TITLE = 170;
    private static final int WORDS_OF_A_NAME = 3;
    private static final int LONGEST_UNSPACED_TITLE = 60;
    private static final Signs BULLETS = new Signs("-–—•*▪●◾◼■□·‣⁃○◦►▶✓+");

    private static final byte UNKNOWN = 0;
    private static final byte YES = 1;
    private static final byte NO = 2;

    private final Block block;
    private final String text;
    private @Nullable FoldedText words;
    private int @Nullable [] stems;
    private @Nullable Dateline dateline;
    private boolean headRead;
    private long key;
    private int length = -1;
    private byte sentence = UNKNOWN;
    private byte title = UNKNOWN;
    private byte twoSentences = UNKNOWN;

    Line(Block block, String text) {
        this(block, text, null);
    }

    /**
     * A line.
     *
     * @param words of the text; null when they are not known yet, and are read when they are asked for
     */
    Line(Block block, String text, @Nullable FoldedText words) {
        this.block = block;
        this.text = text;
        this.words = words;
    }

    String text() {
        return text;
    }

    Block block() {
        return block;
    }

    FoldedText words() {
        FoldedText read = words;
        if (read == null) {
            read = FoldedText.of(text);
            words = read;
        }
        return read;
    }

    /** Number of words; in scripts without spaces half the number of characters. */
    int length() {
        if (length < 0) {
            length = unspaced() ? text.length() / 2 : words().size();
        }
        return length;
    }

    boolean isSentence() {
        if (sentence == UNKNOWN) {
            sentence = Sentences.ends(text) ? YES : NO;
        }
        return sentence == YES;
    }

    boolean isBullet() {
        return isNumbered() || isBulleted(text);
    }

    /** True for a text that begins with the sign of a list's item. */
    static boolean isBulleted(String text) {
        return text.length() > 1
                && BULLETS.have(text.charAt(0))
                && (text.charAt(1) == ' ' || text.charAt(1) == '\u00A0' || "•▪●■►▶".indexOf(text.charAt(0)) >= 0);
    }

    /** True when it begins with a number of one or two digits and a full stop, bracket or dash. */
    boolean isNumbered() {
        return Titles.number(text) > 0;
    }

    /** True when it can be a headline: a few words, no full stop at its end, no second sentence. */
    boolean isTitle() {
        if (title == UNKNOWN) {
            title = hasShapeOfTitle() ? YES : NO;
        }
        return title == YES;
    }

    private boolean hasShapeOfTitle() {
        if (isSentence()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return length() >= 2
                && (isShort() || Sentences.areTitlesInOne(text))
                && last != ':'
                && last != '،'
                && last != ','
                && hasLetters()
                && !hasTwoSentences();
    }

    private boolean isShort() {
        boolean unspaced = unspaced();
        return length() <= MOST_WORDS_OF_A_TITLE + (unspaced ? 8 : 0)
                && text.length() <= (unspaced ? LONGEST_UNSPACED_TITLE : LONGEST_TITLE);
    }

    /** True when another sentence follows a full stop inside it. */
    boolean hasTwoSentences() {
        if (twoSentences == UNKNOWN) {
            twoSentences = Sentences.hasTwo(words()) ? YES : NO;
        }
        return twoSentences == YES;
    }

    /** False for numbers and signs alone. */
    boolean hasLetters() {
        FoldedText read = words();
        for (int word = 0; word < read.size(); word++) {
            if (Character.isLetter(read.letter(word, 0))) {
                return true;
            }
        }
        return false;
    }

    /** True when it is a title but for a full stop in its middle. */
    boolean isLongTitle() {
        char last = text.charAt(text.length() - 1);
        return !isSentence()
                && length() >= 2
                && length() <= MOST_WORDS_OF_A_TITLE
                && text.length() <= LONGEST_TITLE
                && last != ':'
                && last != ','
                && last != '،';
    }

    /** True when a colon stands behind one of its first words. */
    boolean isNamed() {
        int colon = text.indexOf(':');
        return colon > 0 && words().size() > WORDS_OF_A_NAME && colon <= words().start(WORDS_OF_A_NAME);
    }

    /** True when it asks. */
    boolean isQuestion() {
        char last = text.charAt(text.length() - 1);
        return last == '?' || last == '؟' || last == '？';
    }

    /** True when most of it is one link. */
    boolean isLink() {
        if (block.links().isEmpty()) {
            return false;
        }
        int linked =
                block.links().stream().mapToInt(link -> link.text().length()).sum();
        return linked * 10 >= block.text().length() * 8
                || block.links().stream()
                        .anyMatch(link -> text.length() > 5 && link.text().contains(text));
    }

    /** The numbers of its stems on the page, each once. */
    int[] stems(PageStems maker) {
        int[] made = stems;
        if (made == null) {
            made = maker.of(words());
            stems = made;
        }
        return made;
    }

    /** The dateline that it begins with; null when it begins with none. */
    @Nullable
    Dateline dateline(SourceLine sources) {
        if (!headRead) {
            dateline = Dateline.mayLead(words(), 0) ? Dateline.lead(text, sources) : null;
            dateline = dateline == null && text.indexOf('/') > 0 ? SlashedDateline.of(text, sources) : dateline;
            dateline = dateline == null && text.charAt(0) == '(' ? BracketedAgency.of(text, sources) : dateline;
            headRead = true;
        }
        return dateline;
    }

    /** A number that two lines share when they have the same folded words. */
    long key() {
        if (key == 0) {
            key = words().hash();
        }
        return key;
    }

    /** True when both have the same folded words, or this one is cut off and begins the other. */
    boolean isSameAs(Line other) {
        return words().hasLettersOf(other.words()) || (Sentences.isCut(text) && other.startsWith(this));
    }

    /** True when it begins with all words of another; the last of a cut line may be cut itself. */
    boolean startsWith(Line other) {
        FoldedText own = words();
        FoldedText others = other.words();
        int count = Sentences.isCut(other.text) ? others.size() - 1 : others.size();
        if (count < 3 || count > own.size()) {
            return false;
        }
        return own.begins(others, count);
    }

    private boolean unspaced() {
        return words().size() > 0 && Scripts.isUnspaced(words().letter(0, 0));
    }
}
