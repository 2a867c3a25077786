package io.khabar.enrich.story.split;

import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.date.FoundDate;
import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.text.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * The place, and often the agency, that a report begins with.
 *
 * @param located the place; null when only the agency is printed
 * @param source the agency or paper; null when only the place is printed
 * @param by the author between place and text; null when none is printed
 * @param end UTF-16 offset after it and its dash
 */
record Dateline(
        @Nullable String located,
        @Nullable String source,
        @Nullable String by,
        int end) {

    private static final int MOST_WORDS_OF_A_PLACE = 3;
    private static final int FEWEST_WORDS_OF_A_LEAD = 6;

    /** What stands behind a date of the common era in Arabic, «م». */
    private static final String COMMON_ERA = "م ";

    private static final int MOST_WORDS_BEFORE_COLON = 2;
    private static final String QUOTES = "\"«“„'‘’";
    private static final int LONGEST = 70;
    private static final int LONGEST_AGENCY = 30;
    private static final int MOST_WORDS_OF_A_PART = 4;
    private static final int SHORTEST_RELATION = 4;
    private static final int FEWEST_ITEMS = 2;

    /** A line of its own: «place - agency» or «agency - place»; null when it is something else. */
    static @Nullable Dateline line(String text, SourceLine sources) {
        int dash = text.length() > LONGEST ? -1 : dash(text, 0);
        if (dash < 0 || dash(text, dash + 1) >= 0 || Sentences.ends(text)) {
            return null;
        }
        String first = SourceLine.trimmed(text.substring(0, dash));
        String second = SourceLine.trimmed(text.substring(dash + 1));
        if (!isPart(first) || !isPart(second) || (sources.isAgency(first) && sources.isAgency(second))) {
            return null;
        }
        if (sources.isAgency(first)) {
            return new Dateline(second, first, null, text.length());
        }
        return sources.isAgency(second) ? new Dateline(first, second, null, text.length()) : null;
    }

    /** What stands around a date, or its two forms, on a line of its own: «place date agency»; null when it is something else. */
    static @Nullable Dateline around(String text, FoundDate date, SourceLine sources) {
        String agency = agencyBehindNumber(text, sources);
        String place = SourceLine.trimmed(text.substring(0, date.start()));
        return agency != null && isPlace(place) ? new Dateline(place, agency, null, text.length()) : null;
    }

    /** The agency that a line ends with, right behind a year; null when it ends otherwise. */
    static @Nullable String agencyBehindNumber(String text, SourceLine sources) {
        int end = text.length();
        int first = Math.max(0, end - LONGEST_AGENCY);
        while (end > first && !DateScanner.isDigit(text.charAt(end - 1))) {
            end--;
        }
        if (end == first || end == text.length()) {
            return null;
        }
        String rest = SourceLine.trimmed(text.substring(end));
        String agency = rest.startsWith(COMMON_ERA) ? rest.substring(COMMON_ERA.length()) : rest;
        return sources.isAgency(agency) ? agency : null;
    }

    /**
     * False when no bracket and no dash stands near the beginning of a text, so that it begins with no dateline. A dateline has a
     * word before them, and they stand between words only: few characters are looked at.
     *
     * @param words of a paragraph
     * @param first the word that the text begins with
     */
    static boolean mayLead(FoldedText words, int first) {
        int last = first < words.size() ? words.start(first) + LONGEST : 0;
        for (int word = first + 1; word < words.size() && words.end(word - 1) < last; word++) {
            for (int at = words.end(word - 1); at < words.start(word); at++) {
                char c = words.original().charAt(at);
                if (c == '(' || isDash(c)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The beginning of a paragraph: «place (agency) - » or «place - agency - »; null when it begins otherwise. */
    static @Nullable Dateline lead(String text, SourceLine sources) {
        int open = near(text, '(', 0);
        int close = open > 1 ? near(text, ')', open + 1) : -1;
        if (close > open && dashOrColonAfter(text, close + 1) > 0) {
            return inBrackets(text, open, close, sources);
        }
        int dash = dash(text, 0);
        if (dash < 0) {
            return null;
        }
        int second = ending(text, dash + 1);
        Dateline both = second < 0 || second > LONGEST ? null : line(text.substring(0, second), sources);
        if (both != null) {
            return new Dateline(both.located(), both.source(), null, Blank.skip(text, second + 1, text.length()));
        }
        return place(text, dash, second, sources);
    }

    /**
     * The beginning of a story's first paragraph: «place: », and «place, country, date: ». Elsewhere a name and a colon are somebody
     * who speaks. Null when it begins otherwise.
     */
    static @Nullable Dateline colon(String text, SourceLine sources) {
        int colon = near(text, ':', 0);
        int end = colon < 1 ? -1 : Blank.skip(text, colon + 1, text.length());
        if (end < 0 || end == colon + 1 || QUOTES.indexOf(text.charAt(Math.min(end, text.length() - 1))) >= 0) {
            return null;
        }
        String before = text.substring(0, colon);
        int comma = comma(before);
        boolean dated = comma > 0 && Character.isDigit(before.charAt(colon - 1));
        String place = SourceLine.trimmed(dated ? before.substring(0, comma) : before);
        boolean may = isPlace(place)
                && !sources.isLabel(place)
                && isLead(text.substring(end))
                && (dated || (Scripts.isArabic(text) && FoldedText.of(place).size() <= MOST_WORDS_BEFORE_COLON));
        return may ? new Dateline(place, null, null, end) : null;
    }

    static int comma(String text) {
        int latin = text.indexOf(',');
        int arabic = text.indexOf('،');
        return latin < 0 ? arabic : arabic < 0 ? latin : Math.min(latin, arabic);
    }

    /** «place - », and «place - author: ». */
    private static @Nullable Dateline place(String text, int dash, int second, SourceLine sources) {
        String place = withoutDay(SourceLine.trimmed(text.substring(0, dash)));
        int comma = comma(place);
        boolean country = comma > 0 && !sources.isLabel(place.split(" ", 2)[0]);
        if (country && isPlace(place.substring(0, comma)) && isPlace(SourceLine.trimmed(place.substring(comma + 1)))) {
            place = place.substring(0, comma);
        }
        if (!isPlace(place) || isPairOfAdjectives(place, text.substring(afterDash(text, dash)))) {
            return null;
        }
        boolean named = second > 0 && second < LONGEST && text.charAt(second) == ':';
        String by = named ? SourceLine.trimmed(text.substring(dash + 1, second)) : "";
        boolean author = named && isPart(by) && isName(by);
        int end = Blank.skip(text, author ? second + 1 : afterDash(text, dash), text.length());
        boolean column = end < text.length() && text.charAt(end) == '(';
        if (column || !isLead(text.substring(end)) || areItems(text, end)) {
            return null;
        }
        boolean agency = sources.isAgency(place);
        return new Dateline(agency ? null : place, agency ? place : null, author ? by : null, end);
    }

    /** True where dashes stand behind other sentences, too: they set apart the items of a column, whose name stands before the first. */
    private static boolean areItems(String text, int from) {
        int items = 0;
        boolean ended = false;
        for (int at = from; at + 1 < text.length(); at++) {
            char c = text.charAt(at);
            boolean dash = isDash(c) && Blank.is(text.charAt(at - 1)) && Blank.is(text.charAt(at + 1));
            items += dash && ended ? 1 : 0;
            ended = ".!؟?…".indexOf(c) >= 0 || (ended && (Blank.is(c) || c == '*'));
        }
        return items >= FEWEST_ITEMS;
    }

    /** «اتفاق أميركي - خليجي»: the dash joins two adjectives of relation. */
    private static boolean isPairOfAdjectives(String before, String behind) {
        int space = before.lastIndexOf(' ');
        String next = behind.strip().split(" ", 2)[0];
        return space > 0 && isRelation(before.substring(space + 1)) && isRelation(next);
    }

    private static boolean isRelation(String word) {
        return word.length() >= SHORTEST_RELATION && (word.endsWith("ي") || word.endsWith("ية"));
    }

    /** «CANBERRA, Aug. 29» without the day. */
    private static String withoutDay(String text) {
        int comma = text.indexOf(',');
        boolean day = comma > 0 && Character.isDigit(text.charAt(text.length() - 1));
        return day ? text.substring(0, comma) : text;
    }

    private static boolean isPlace(String text) {
        int words = FoldedText.of(text).size();
        return words >= 1 && words <= MOST_WORDS_OF_A_PLACE && isName(text);
    }

    /** Letters only, and in scripts with capitals each word begins with one. */
    static boolean isName(String text) {
        boolean begins = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean small = begins && Character.isLowerCase(c);
            if (small || !(Character.isLetter(c) || Names.isVowelMark(c) || Blank.is(c) || ".'’-،,".indexOf(c) >= 0)) {
                return false;
            }
            begins = Blank.is(c);
        }
        return true;
    }

    private static @Nullable Dateline inBrackets(String text, int open, int close, SourceLine sources) {
        String place = withoutNumbers(SourceLine.trimmed(text.substring(0, open)));
        int comma = Math.max(place.indexOf(','), place.indexOf('،'));
        String agency = SourceLine.trimmed(text.substring(open + 1, close));
        String located = comma > 0 ? place.substring(0, comma) : place;
        return isPart(located) && (sources.isAgency(agency) || (isPlace(located) && isPart(agency)))
                ? new Dateline(located, agency, null, dashOrColonAfter(text, close + 1))
                : null;
    }

    /** «Muscat - 6 - 1» without day and month. */
    private static String withoutNumbers(String place) {
        int end = place.length();
        while (end > 0 && (Character.isDigit(place.charAt(end - 1)) || " -–/.".indexOf(place.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end == 0 ? place : place.substring(0, end);
    }

    static boolean isPart(String part) {
        int words = FoldedText.of(part).size();
        return words >= 1 && words <= MOST_WORDS_OF_A_PART;
    }

    private static boolean isLead(String text) {
        String begin = text.substring(0, Math.min(text.length(), 2 * LONGEST));
        return FoldedText.of(begin).size() >= FEWEST_WORDS_OF_A_LEAD
                || (begin.length() < text.length() && FoldedText.of(text).size() >= FEWEST_WORDS_OF_A_LEAD);
    }

    /** False for a text in which no dash stands behind a space: few of its characters are read. */
    static boolean hasDash(String text) {
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            if (space + 1 < text.length() && isDash(text.charAt(space + 1))) {
                return true;
            }
        }
        return false;
    }

    /** The next dash between spaces; -1 when there is none near the beginning. */
    private static int dash(String text, int from) {
        int last = Math.min(text.length(), LONGEST) - 1;
        for (int at = Math.max(1, from); at < last; at++) {
            if (isDash(text.charAt(at)) && text.charAt(at - 1) == ' ' && text.charAt(afterDash(text, at)) == ' ') {
                return at;
            }
        }
        return -1;
    }

    /** The offset after a dash, or after two of them. */
    private static int afterDash(String text, int dash) {
        boolean two = dash + 2 < text.length() && text.charAt(dash + 1) == text.charAt(dash);
        return two ? dash + 2 : dash + 1;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—' || c == 'ـ';
    }

    /** The next such sign near the beginning; -1 when there is none. */
    private static int near(String text, char sign, int from) {
        int last = Math.min(text.length(), LONGEST);
        for (int at = from; at < last; at++) {
            if (text.charAt(at) == sign) {
                return at;
            }
        }
        return -1;
    }

    private static int ending(String text, int from) {
        int dash = dash(text, from);
        int colon = near(text, ':', from);
        return dash < 0 ? colon : colon < 0 ? dash : Math.min(dash, colon);
    }

    private static int dashOrColonAfter(String text, int from) {
        int at = Blank.skip(text, from, text.length());
        boolean mark = at < text.length() && (isDash(text.charAt(at)) || text.charAt(at) == ':');
        int next = mark && at + 1 < text.length() && text.charAt(at + 1) == text.charAt(at) ? at + 2 : at + 1;
        return mark ? Blank.skip(text, next, text.length()) : -1;
    }
}
