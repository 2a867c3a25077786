package io.khabar.enrich.story.split;

import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.date.FoundDate;
import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.text.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * A headline, often a source, a date and the text of one story on one line, where adjacent elements of markup have lost what stood
 * between them.
 *
 * @param titleEnd UTF-16 offset after the headline
 * @param source offset of the source; that of the date when there is none
 * @param day offset of the date, or of the day of the week before it
 * @param date the date, as it is found in what begins with it
 * @param text the offset at which the text begins; the end of the line when it begins on the next one
 */
record JoinedHead(int titleEnd, int source, int day, FoundDate date, int text) {

    private static final int FEWEST_WORDS_OF_A_TITLE = 3;
    private static final int MOST_WORDS_OF_A_TITLE = 25;
    private static final int FEWEST_WORDS_OF_A_TEXT = 10;
    private static final int MOST_WORDS_OF_A_SOURCE = 4;
    private static final int FEWEST_LETTERS_OF_A_GLUED_SOURCE = 5;
    private static final int LONGEST_WORD = 40;
    private static final String DIVIDERS = "-–—|•·:/،,";

    /** The head that a line begins with; null when its date stands in a sentence, or nothing tells. */
    static @Nullable JoinedHead of(Line line, DateScanner dates, SourceLine sources) {
        return of(line, dates, sources, false);
    }

    /** The head of a page without line breaks, in which nothing but a date divides headline and text; null when there is none. */
    static @Nullable JoinedHead ofPage(Line line, DateScanner dates, SourceLine sources, Stems stems) {
        JoinedHead head = of(line, dates, sources, true);
        int before = head == null ? 0 : wordsUntil(line.words(), head.source());
        return before > 0 && stems.of(line.words(), before - 1) != 0 ? head : null;
    }

    private static @Nullable JoinedHead of(Line line, DateScanner dates, SourceLine sources, boolean divided) {
        String text = line.text();
        FoundDate date = dates.find(text, 0, MOST_WORDS_OF_A_TITLE + MOST_WORDS_OF_A_SOURCE);
        if (date == null) {
            return null;
        }
        int body = skip(text, date.end());
        int day = dates.weekdayBefore(text, date.start());
        int before = wordsUntil(line.words(), day);
        int source = source(line, before, day, sources);
        boolean told = divided || source < day || isGlued(text, date);
        int end = skipBack(text, source);
        if (!told || !isTitle(line, end) || !isText(line, body)) {
            return null;
        }
        var own = new FoundDate(0, date.end() - day, date.at(), date.precision(), date.gregorian());
        return new JoinedHead(end, source, day, own, body);
    }

    /** A letter right before or right behind the date. */
    private static boolean isGlued(String text, FoundDate date) {
        return date.start() > 0
                && isGlue(text, date.start() - 1)
                && isGlue(text, Math.min(date.end(), text.length() - 1));
    }

    private static boolean isGlue(String text, int at) {
        return !Blank.is(text.charAt(at)) && "([،,.".indexOf(text.charAt(at)) < 0;
    }

    private static boolean isTitle(Line line, int end) {
        int words = wordsUntil(line.words(), end);
        String title = line.text().substring(0, end);
        return words >= FEWEST_WORDS_OF_A_TITLE
                && words <= MOST_WORDS_OF_A_TITLE
                && !Sentences.ends(title)
                && !Sentences.hasTwo(title);
    }

    /** The text, or nothing where it begins on the next line. */
    private static boolean isText(Line line, int from) {
        if (from == line.text().length()) {
            return true;
        }
        FoldedText words = line.words();
        boolean small =
                from < line.text().length() && Character.isLowerCase(line.text().charAt(from));
        return !small && words.size() - wordsUntil(words, from) >= FEWEST_WORDS_OF_A_TEXT;
    }

    /** How many words begin before an offset. */
    private static int wordsUntil(FoldedText words, int offset) {
        int count = 0;
        while (count < words.size() && words.start(count) < offset) {
            count++;
        }
        return count;
    }

    /** Offset of the source right before the date; that of the date when none stands there. */
    private static int source(Line line, int before, int date, SourceLine sources) {
        int last = skipBack(line.text(), date);
        for (int word = before - 1; word >= Math.max(1, before - MOST_WORDS_OF_A_SOURCE); word--) {
            int start = line.words().start(word);
            boolean source = start < last
                    && sources.isSource(line.text().substring(start, last))
                    && !isPeople(line, word, before);
            if (source) {
                return start;
            }
            int glued = start < last ? glued(line, word, last, sources) : -1;
            if (glued > 0) {
                return glued;
            }
        }
        return date;
    }

    /** «الفرنسية» behind a space is more often the title's last word than the agency. */
    private static boolean isPeople(Line line, int word, int before) {
        String text = line.words().word(word);
        return word == before - 1
                && text.startsWith("ال")
                && text.endsWith("يه")
                && Blank.is(line.text().charAt(line.words().start(word) - 1));
    }

    /** Offset of a source that a word of the title has run into; -1 when it has not. */
    private static int glued(Line line, int word, int last, SourceLine sources) {
        FoldedText words = line.words();
        for (int letter = 2; letter < Math.min(LONGEST_WORD, words.length(word)); letter++) {
            int start = words.start(word, letter);
            String rest = start < last ? line.text().substring(start, last) : "";
            if (rest.length() >= FEWEST_LETTERS_OF_A_GLUED_SOURCE && sources.isSource(rest)) {
                return start;
            }
        }
        return -1;
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && isDivider(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipBack(String text, int from) {
        int at = from;
        while (at > 0 && isDivider(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isDivider(char c) {
        return Blank.is(c) || DIVIDERS.indexOf(c) >= 0;
    }
}
