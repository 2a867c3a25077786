package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Link;
import io.khabar.enrich.story.Teaser;
import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.text.FoldedText;

/** Titles as they stand in lists. */
final class Titles {

    private static final String DECORATION = "-–—•*▪●◾◼■□·‣⁃○◦►▶✓+|:>»›←→◄◀[]";

    private static final int MOST_DIGITS = 2;
    private static final int LIST = "list 1".length();
    private static final int LISTED = "list 1 of 2".length();

    private static final char FIRST_BULLET = '\u2022';

    private Titles() {}

    /** UTF-16 offset after the number of a list's item and its mark; 0 when it begins with none. */
    static int number(String title) {
        int listed = listed(title);
        return listed > 0 ? listed : counted(title);
    }

    /** «list 1 of 2», as screen readers are told. */
    private static int listed(String title) {
        boolean list = title.startsWith("list ") && title.length() > LISTED && title.startsWith(" of ", LIST);
        return list && DateScanner.isDigit(title.charAt(LISTED - 1)) ? LISTED : 0;
    }

    private static int counted(String title) {
        int at = 0;
        while (at < Math.min(MOST_DIGITS, title.length()) && DateScanner.isDigit(title.charAt(at))) {
            at++;
        }
        boolean marked = at > 0 && at + 2 < title.length() && ".)-–:".indexOf(title.charAt(at)) >= 0;
        return marked && Blank.is(title.charAt(at + 1)) ? at + 2 : 0;
    }

    /** The number that an item of a list begins with; 0 when it begins with none. */
    static int numberOf(String title) {
        int end = number(title);
        int number = 0;
        for (int at = 0; at < end && DateScanner.isDigit(title.charAt(at)); at++) {
            number = number * 10 + Character.digit(title.charAt(at), 10);
        }
        return number;
    }

    /** UTF-16 offset of the first bar or bullet between two titles on a line; -1 when there is none. */
    static int bar(Line of) {
        String line = of.words().hasWideGap() ? of.text() : "";
        for (int at = 2; at + 2 < line.length(); at++) {
            char c = line.charAt(at);
            boolean bar = c == '|' || c == '¦' || (c >= FIRST_BULLET && "•■▪●◄►".indexOf(c) >= 0);
            if (bar && Blank.is(line.charAt(at - 1)) && Blank.is(line.charAt(at + 1))) {
                return at;
            }
        }
        return -1;
    }

    /** Without bullets, numbers and bars around it. */
    static String bare(String title) {
        int start = number(title);
        int end = title.length();
        while (start < end && isDecoration(title.charAt(start)) && !opens(title, start)) {
            start++;
        }
        boolean quoted = title.indexOf('«', start) >= 0;
        while (end > start
                && (isUnopened(title, start, end - 1)
                        || (isTrailing(title.charAt(end - 1)) && !(quoted && title.charAt(end - 1) == '»')))) {
            end--;
        }
        return start == end ? title.strip() : title.substring(start, end);
    }

    /** UTF-16 offset behind the number that a line begins with and its mark; 0 when it begins with none. */
    static int behindNumber(String title) {
        int at = leadingNumber(title);
        boolean marked = at > 0 && at < title.length() && ".)-–:".indexOf(title.charAt(at)) >= 0;
        return marked ? at + 1 : at;
    }

    /** UTF-16 offset behind the number that a line begins with, whatever follows it; 0 when it begins with none. */
    static int leadingNumber(String title) {
        int at = 0;
        while (at < Math.min(MOST_DIGITS, title.length()) && DateScanner.isDigit(title.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A bracket that closes inside the title. */
    private static boolean opens(String title, int at) {
        return title.charAt(at) == '[' && title.indexOf(']', at) > 0 && title.indexOf(']', at) < title.length() - 1;
    }

    /** A bracket that closes what opened before the title. */
    private static boolean isUnopened(String title, int start, int at) {
        char c = title.charAt(at);
        return (c == ')' && title.lastIndexOf('(', at) < start) || (c == ']' && title.lastIndexOf('[', at) < start);
    }

    private static boolean isTrailing(char c) {
        return "|-–—►◄»›>([{".indexOf(c) >= 0 || Blank.is(c);
    }

    private static boolean isDecoration(char c) {
        return DECORATION.indexOf(c) >= 0 || Blank.is(c);
    }

    /** The headline and the address of a line: those of the one link in it, where it has one. */
    static Teaser teaser(Line line, int from) {
        String title = bare(line.text().substring(from));
        Link only = null;
        for (Link link : line.block().links()) {
            boolean same = line.text().contains(link.text()) || link.text().contains(line.text());
            if (same && only != null) {
                return new Teaser(title, only.url());
            }
            only = same ? link : only;
        }
        if (only == null) {
            return new Teaser(title, null);
        }
        boolean part = only.text().length() < line.text().length()
                && FoldedText.of(only.text()).size() > 1;
        return new Teaser(part ? bare(only.text()) : title, only.url());
    }
}
