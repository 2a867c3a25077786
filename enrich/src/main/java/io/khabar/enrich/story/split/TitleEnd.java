package io.khabar.enrich.story.split;

import io.khabar.enrich.story.KnownHeadlines;
import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.text.FoldedText;

/** Finds where a title ends that runs into what follows on its line. */
final class TitleEnd {

    /** Flag of a story in which a headline that the stream has shown settled what is a title. */
    static final String FROM_STREAM = "title-from-stream";

    /** Flag of a story in which nothing but a guess tells where a title ends. */
    static final String UNSURE = "unsure-title";

    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_WORDS = 25;
    private static final int FEWEST_WORDS_BEHIND = 4;
    private static final int WORDS_OF_LEAD = 10;
    private static final int LONGEST_AGENCY = 40;
    private static final String CLOSING = "»\"”'’";

    private final KnownHeadlines known;
    private final Stems stems;
    private final TextOpening opening;

    TitleEnd(KnownHeadlines known, Stems stems, TextOpening opening) {
        this.known = known;
        this.stems = stems;
        this.opening = opening;
    }

    /** UTF-16 offset after a headline of the stream that the line begins with; -1 when it begins with none. */
    int known(Line line) {
        if (known == KnownHeadlines.NONE) {
            return -1;
        }
        FoldedText words = line.words();
        long hash = FoldedText.EMPTY_HASH;
        int end = -1;
        for (int word = 0; word < Math.min(words.size(), MOST_WORDS); word++) {
            hash = words.hash(word, hash);
            if (word + 1 >= FEWEST_WORDS && known.contains(hash)) {
                end = words.end(word);
            }
        }
        return end < 0
                ? -1
                : Blank.skip(line.text(), closed(line.text(), end), line.text().length());
    }

    /** True when the whole line is a headline of the stream. */
    boolean isKnown(Line line) {
        return known != KnownHeadlines.NONE && line.words().size() >= FEWEST_WORDS && known.contains(line.key());
    }

    /** The offset at which the text behind a title begins, by what is printed; -1 when nothing tells. */
    int printed(Line line) {
        int glue = glue(line);
        if (glue > 0) {
            return glue;
        }
        int repeated = repeated(line);
        if (repeated > 0) {
            int place = placeAndDash(line);
            return place > 0 && place < repeated && repeated - place < LONGEST_AGENCY ? place : repeated;
        }
        int mark = mark(line);
        int dateline = mark > 0 ? mark : dateline(line);
        return dateline > 0 ? dateline : placeAndDash(line);
    }

    /** The place of one word before a dash behind which the lead says the title again; -1 when there is none. */
    private int placeAndDash(Line line) {
        FoldedText words = line.words();
        for (int word = FEWEST_WORDS + 1; word < Math.min(words.size() - FEWEST_WORDS_BEHIND, MOST_WORDS); word++) {
            String between = line.text().substring(words.end(word - 1), words.start(word));
            if (between.equals(" - ") || between.equals(" – ")) {
                return saysAgain(words, word) ? words.start(word - 1) : -1;
            }
        }
        return -1;
    }

    /** True when the first words of a lead say two of those that stand two words before it or earlier. */
    private boolean saysAgain(FoldedText words, int lead) {
        int said = 0;
        for (int word = lead; word < Math.min(words.size(), lead + WORDS_OF_LEAD); word++) {
            int stem = stems.of(words, word);
            boolean again = false;
            for (int title = 0; title < lead - 1 && stem != 0; title++) {
                again |= stems.of(words, title) == stem;
            }
            said += again ? 1 : 0;
        }
        return said >= 2;
    }

    /** The offset at which the text behind a title begins, where it says the title once more; -1 when it does not. */
    int repeated(Line line) {
        int repeated = RepeatedTitle.end(line, stems);
        if (repeated <= 0) {
            return -1;
        }
        int verb = opening.end(line);
        return verb > 0 && verb < repeated ? verb : TextOpening.capitalBefore(line, repeated);
    }

    /** The offset at which a verb seems to begin the text behind a title; -1 when none does. Sure it is not. */
    int guessed(Line line) {
        int end = opening.end(line);
        return end > 0 || Scripts.isArabic(line.text()) ? end : CasedTitle.capitals(line);
    }

    /** A letter that only ends words, or a mark that ends titles, with a letter right behind it; or the title's first word once more. */
    private static int glue(Line line) {
        if (line.words().size() < 2) {
            return -1;
        }
        int last = limit(line);
        String text = line.text();
        String opening = text.substring(line.words().start(0), line.words().end(0));
        for (int at = line.words().start(1); at + 1 < last; at++) {
            char c = text.charAt(at);
            boolean again = Character.isLowerCase(c)
                    && Character.isUpperCase(text.charAt(at + 1))
                    && opening.length() >= FEWEST_LETTERS
                    && text.startsWith(opening, at + 1);
            boolean ends = again || c == 'ة' || c == 'ى' || "؟?!…".indexOf(c) >= 0 || "»”".indexOf(c) >= 0;
            if (ends && isLetter(text.charAt(at + 1)) && isLongEnough(line, at + 1)) {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) && c != 'ـ';
    }

    /** A question mark, an ellipsis, or the end of a quotation that a colon or comma led to, with more behind it. */
    private int mark(Line line) {
        String text = line.text();
        int last = limit(line);
        boolean said = false;
        for (int at = 1; at + 1 < last; at++) {
            char c = text.charAt(at);
            boolean quoted = CLOSING.indexOf(c) >= 0 && said && !isOpening(text, at);
            boolean ends = "؟?!…".indexOf(c) >= 0 || quoted;
            said |= ":,،".indexOf(c) >= 0
                    && "\"«“„".indexOf(text.charAt(Blank.skip(text, at + 1, text.length() - 1))) >= 0;
            int next = ends ? closed(text, at + 1) : at;
            if (ends && next < text.length() && Blank.is(text.charAt(next)) && isLongEnough(line, next)) {
                int question = text.charAt(at) == '?' ? opening.question(line, at) : -1;
                return question > 0 ? question : Blank.skip(text, next, text.length());
            }
        }
        return -1;
    }

    /** The place before «(agency) - », one word long. */
    private static int dateline(Line line) {
        String text = line.text();
        int open = text.indexOf(" (");
        int close = open < 0 ? -1 : text.indexOf(") -", open);
        int place = open < 1 ? -1 : text.lastIndexOf(' ', open - 1);
        boolean near = place > 0 && close > 0 && close - open < LONGEST_AGENCY && close < limit(line);
        return near && isLongEnough(line, place) ? place + 1 : -1;
    }

    /** A quotation mark that opens: a blank or a colon stands before it. */
    private static boolean isOpening(String text, int at) {
        return Blank.is(text.charAt(at - 1)) || text.charAt(at - 1) == ':';
    }

    private static int closed(String text, int from) {
        int at = from;
        while (at < text.length() && (CLOSING.indexOf(text.charAt(at)) >= 0 || "؟?!…".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static boolean isLongEnough(Line line, int offset) {
        FoldedText words = line.words();
        int before = 0;
        while (before < words.size() && words.start(before) < offset) {
            before++;
        }
        return before >= FEWEST_WORDS && words.size() - before >= FEWEST_WORDS_BEHIND - 1;
    }

    private static int limit(Line line) {
        FoldedText words = line.words();
        return words.size() > MOST_WORDS ? words.end(MOST_WORDS) : line.text().length();
    }
}
