package io.khabar.enrich.story.split;

import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.text.FoldedText;
import java.util.List;

/** Tells a row of a table or a heading of a chronicle: the story has printed a line like it before, with other numbers. */
final class Rows {

    private static final int LONGEST = 9;
    private static final int LOOKED_AT = 12;

    private Rows() {}

    /** True when one of the last lines of a story has the same words as this one, or most of them, and numbers where it has numbers. */
    static boolean isRow(Line line, List<Slot> body) {
        if (line.length() > LONGEST || !hasNumber(line.words())) {
            return false;
        }
        if (isPriced(line)
                && body.size() > 1
                && isPriced(body.get(body.size() - 1).line)
                && isPriced(body.get(body.size() - 2).line)) {
            return true;
        }
        for (int at = body.size() - 1; at >= Math.max(0, body.size() - LOOKED_AT); at--) {
            if (isAlike(line.words(), body.get(at).line.words())) {
                return true;
            }
        }
        return false;
    }

    /** «name: number». */
    private static boolean isPriced(Line line) {
        int colon = line.text().indexOf(": ");
        return colon > 0
                && line.length() <= LONGEST
                && !line.isSentence()
                && !line.isBullet()
                && hasNumber(line.words());
    }

    private static boolean isAlike(FoldedText one, FoldedText other) {
        if (one.size() != other.size()) {
            return false;
        }
        int words = 0;
        int same = 0;
        for (int word = 0; word < one.size(); word++) {
            boolean number = isNumber(one, word);
            if (number != isNumber(other, word)) {
                return false;
            }
            words += number ? 0 : 1;
            same += !number && one.same(word, other) ? 1 : 0;
        }
        return same > 0 && same * 3 >= words * 2;
    }

    private static boolean hasNumber(FoldedText words) {
        for (int word = 0; word < words.size(); word++) {
            if (isNumber(words, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(FoldedText words, int word) {
        return DateScanner.isDigit(words.letter(word, 0));
    }
}
