package io.khabar.enrich.story.tag;

/**
 * Cuts the Arabic particles و ف ب ل ك off a word where the lexicon knows the rest better than the whole; «لل» is read as
 * ل and the article. The work area of one thread.
 */
final class Clitics {

    private static final int FEWEST = 3;
    private static final int ARTICLE_AND_TWO = 4;

    private final WordIndex index;
    private final char[] letters = new char[WordTypes.LONGEST + 2];
    private char[] whole = letters;
    private int length;
    private int bestNumber;
    private int bestCut;
    private boolean bestArticle;

    Clitics(WordIndex index) {
        this.index = index;
    }

    /** Finds the core of a word; then the getters tell. */
    void cut(char[] word, int wordLength) {
        whole = word;
        length = wordLength;
        bestNumber = index.find(word, 0, wordLength);
        bestCut = 0;
        bestArticle = false;
        int afterAnd = isAny("وف", 0) ? 1 : 0;
        if (afterAnd > 0) {
            propose(1, false);
            proposePrepositions(1);
        }
        proposePrepositions(0);
        int keep = bestCut - (bestArticle ? 2 : 0);
        if (bestArticle) {
            letters[0] = 'ا';
            letters[1] = 'ل';
        }
        System.arraycopy(word, bestCut, letters, bestCut - keep, wordLength - bestCut);
    }

    private void proposePrepositions(int at) {
        if (isAny("بلك", at)) {
            propose(at + 1, false);
        }
        if (isAny("ل", at) && isAny("ل", at + 1)) {
            propose(at + 2, true);
        }
    }

    private boolean isAny(String wanted, int at) {
        return at < length && wanted.indexOf(whole[at]) >= 0;
    }

    private void propose(int cut, boolean article) {
        if (length - cut < FEWEST) {
            return;
        }
        int number = article ? withArticle(cut) : index.find(whole, cut, length);
        if (number >= 0 && (bestNumber < 0 || number < bestNumber)) {
            bestNumber = number;
            bestCut = cut;
            bestArticle = article;
        }
    }

    private int withArticle(int cut) {
        letters[0] = 'ا';
        letters[1] = 'ل';
        System.arraycopy(whole, cut, letters, 2, length - cut);
        return index.find(letters, 0, length - cut + 2);
    }

    /** The letters of the core, from 0. */
    char[] core() {
        return letters;
    }

    int coreLength() {
        return length - bestCut + (bestArticle ? 2 : 0);
    }

    /** First letter of the core that is not the article. */
    int bare() {
        boolean article = coreLength() > ARTICLE_AND_TWO && letters[0] == 'ا' && letters[1] == 'ل';
        return article ? 2 : 0;
    }

    /** The number of the core in the lexicon; -1 when neither core nor word is known. */
    int number() {
        return bestNumber;
    }

    /** Letters before the core; 0 where the core cannot be cut out of the word. */
    int length() {
        return bestArticle ? 0 : bestCut;
    }

    /** How the word is joined to the one before it; an unknown word that begins with «و» counts as if that were cut off. */
    int joint() {
        if (bestCut == 0) {
            return bestNumber < 0 && length > FEWEST && isAny("و", 0) ? Joint.AND : Joint.PLAIN;
        }
        return isAny("وف", 0) ? Joint.AND : Joint.PREPOSITION;
    }

    /** What was cut off, as a number; 0 for nothing. */
    int kind() {
        if (bestCut == 0) {
            return 0;
        }
        int first = "وفبلك".indexOf(whole[0]) + 1;
        int last = "وفبلك".indexOf(whole[bestCut - 1]) + 1;
        return first * 12 + last * 2 + (bestArticle ? 1 : 0);
    }
}
