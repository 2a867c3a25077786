package io.khabar.enrich.story.split;

import io.khabar.enrich.story.parse.Blank;

/** Tells what sites print above a headline: the section's name, the way to it. */
final class AboveHeadline {

    private static final int LONGEST_KICKER = 2;
    private static final int LONGEST_BREADCRUMB = 90;

    private AboveHeadline() {}

    /** A section's name or the like above a headline. */
    static boolean isKicker(Slot slot) {
        return slot.piece.isText()
                && slot.line.length() <= LONGEST_KICKER
                && !slot.line.isSentence()
                && !slot.line.isBullet();
    }

    /** The way to a section: «home › sport › tennis». */
    static boolean isBreadcrumb(Line line) {
        String text = line.text();
        if (text.length() >= LONGEST_BREADCRUMB || !line.words().hasWideGap()) {
            return false;
        }
        int signs = 0;
        for (int at = 1; at + 1 < text.length(); at++) {
            boolean sign = isWaySign(text.charAt(at));
            signs += sign && Blank.is(text.charAt(at - 1)) && Blank.is(text.charAt(at + 1)) ? 1 : 0;
        }
        return (signs >= 2
                || (signs == 1 && (text.indexOf('>') > 0 || (text.indexOf('»') > 0 && text.indexOf('«') < 0))));
    }

    /** A sign between the steps of such a way. */
    static boolean isWaySign(char c) {
        return c == '>' || c == '›' || c == '»' || c == '/' || c == '|';
    }
}
