package io.khabar.enrich.story.split;

/** Tells a line of one word between the head of a story and its text: the paper's name, a tag, what the author is. */
final class LoneWord {

    private static final int LINES_ABOVE = 4;

    private LoneWord() {}

    /** True for such a line, with nothing but others of its kind, dates and names between it and a paragraph. */
    static boolean isAboveText(Reading reading, int at) {
        if (reading.current().hasBody() || !is(reading.slot(at))) {
            return false;
        }
        int next = at + 1;
        while (next < Math.min(reading.size(), at + LINES_ABOVE) && isHead(reading.slot(next))) {
            next++;
        }
        return reading.isText(next) && Reading.isParagraph(reading.slot(next));
    }

    private static boolean isHead(Slot slot) {
        return is(slot) || !(slot.piece.isText() || slot.piece.isMarker());
    }

    /** One word of letters, behind which a colon may stand; a word with another mark may be a sentence. */
    static boolean is(Slot slot) {
        if (!slot.piece.isText() || slot.line.length() != 1) {
            return false;
        }
        String text = slot.line.text();
        char last = text.charAt(text.length() - 1);
        return (Character.isLetterOrDigit(last) || last == ':')
                && slot.line.hasLetters()
                && !Scripts.isUnspaced(slot.line.words().letter(0, 0));
    }
}
