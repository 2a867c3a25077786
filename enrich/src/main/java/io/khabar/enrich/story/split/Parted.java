package io.khabar.enrich.story.split;

import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.date.FoundDate;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a line of parts with bars or points between them: a date, and beside it an author, what he is, a place or a time of day. */
final class Parted {

    private static final int MOST_PARTS = 4;
    private static final int MOST_WORDS_OF_A_DATE = 6;
    private static final int LONGEST_TIME = 8;
    private static final Signs DIVIDERS = new Signs("·|•");

    private final DateScanner dates;
    private final Names names;
    private final Authors authors;

    Parted(DateScanner dates, Names names, Authors authors) {
        this.dates = dates;
        this.names = names;
        this.authors = authors;
    }

    /** The date of such a line; null where it has no date, or something else beside it. */
    @Nullable
    FoundDate date(String line) {
        List<String> parts = parts(line);
        boolean dated = false;
        for (String part : parts) {
            boolean date = !dated && isDate(part);
            dated |= date;
            if (!date && !isBeside(part)) {
                return null;
            }
        }
        return dated && parts.size() > 1 && parts.size() <= MOST_PARTS
                ? dates.find(line, 0, FoldedText.of(line).size())
                : null;
    }

    /** The author on such a line; null when none stands there. */
    @Nullable
    String author(String line) {
        List<String> parts = parts(line);
        return parts.size() < 2
                ? null
                : parts.stream()
                        .map(authors::unlabelled)
                        .filter(names::is)
                        .findFirst()
                        .orElse(null);
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= line.length(); at++) {
            if (at == line.length() || DIVIDERS.have(line.charAt(at))) {
                String part = line.substring(from, at).strip();
                if (at < line.length() || !part.isEmpty()) {
                    parts.add(part);
                }
                from = at + 1;
            }
        }
        return parts;
    }

    private boolean isDate(String part) {
        return DateScanner.mayBeDate(part)
                && FoldedText.of(part).size() <= MOST_WORDS_OF_A_DATE
                && dates.find(part, 0, 1) != null;
    }

    private boolean isBeside(String part) {
        return names.is(authors.unlabelled(part)) || authors.hasPost(part) || isTime(part) || isWord(part);
    }

    /** One word, such as a town. */
    private static boolean isWord(String part) {
        return !part.isEmpty()
                && Character.isLetter(part.charAt(0))
                && !Character.isLowerCase(part.charAt(0))
                && FoldedText.of(part).size() == 1;
    }

    private static boolean isTime(String part) {
        int colon = part.indexOf(':');
        return colon > 0 && part.length() <= LONGEST_TIME && DateScanner.isDigit(part.charAt(colon - 1));
    }
}
