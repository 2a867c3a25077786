package io.khabar.ingest.article;

import io.khabar.ingest.article.DateTokens.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The day in the tokens of a date from which the time of day was taken. */
final class CalendarDay {
    private final List<Token> tokens;
    private final boolean american;
    private final List<Token> numbers = new ArrayList<>();
    private Optional<Integer> month = Optional.empty();
    private String mark = "";
    private boolean words;

    private CalendarDay(List<Token> tokens, boolean american) {
        this.tokens = tokens;
        this.american = american;
    }

    /**
     * Reads the day. Without month names, 3/4/2024 is the third of April.
     *
     * @param american whether 3/4/2024 is the fourth of March instead
     * @param whole whether the day must be said; else a year, or a year and a month, begin with their first
     */
    static Optional<LocalDate> of(List<Token> tokens, boolean american, boolean whole) {
        CalendarDay day = new CalendarDay(tokens, american);
        try {
            day.sort();
            return day.read(whole);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Words that are no months are weekdays and the like. "mar" is a weekday, too: the last name of a month counts. */
    private void sort() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
            if (token.number()) {
                numbers.add(token);
            } else if (token.word()) {
                Optional<Integer> named = DateWords.month(token.text()).or(() -> DateWords.month(token.text(), next));
                month = named.or(() -> month);
                words = true;
            } else if ("-/.".contains(token.text()) && mark.isEmpty() && !numbers.isEmpty()) {
                mark = token.text();
            }
        }
    }

    private Optional<LocalDate> read(boolean whole) {
        if (numbers.stream().anyMatch(number -> number.text().length() > 4)) {
            return Optional.empty();
        }
        if (month.isPresent()) {
            return named(month.get(), whole);
        }
        return switch (numbers.size()) {
            case 1 -> whole || numbers.get(0).text().length() != 4 ? Optional.empty() : day(value(0), 1, 1);
            case 2 -> two(whole);
            case 3 -> three();
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> named(int named, boolean whole) {
        if (numbers.size() == 1 && !whole && length(0) == 4) {
            return day(value(0), named, 1);
        }
        if (numbers.size() != 2) {
            return Optional.empty();
        }
        boolean yearFirst = length(0) > 2 || value(0) > 31;
        return yearFirst ? day(year(0), named, value(1)) : day(year(1), named, value(0));
    }

    private Optional<LocalDate> two(boolean whole) {
        if (length(0) == 4 && length(1) == 3 && value(1) > 12) {
            return Optional.of(LocalDate.ofYearDay(value(0), value(1)));
        }
        return whole || words || length(0) != 4 ? Optional.empty() : day(value(0), value(1), 1);
    }

    private Optional<LocalDate> three() {
        if (length(0) > 2) {
            return day(year(0), value(1), value(2));
        }
        if (length(2) <= 2 && mark.equals("-") && value(1) <= 12 && value(2) <= 31) {
            return day(year(0), value(1), value(2));
        }
        boolean monthFirst = value(1) > 12 || (american && mark.equals("/") && value(0) <= 12);
        return monthFirst ? day(year(2), value(0), value(1)) : day(year(2), value(1), value(0));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        return year < 1 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** Of two digits: 1950 to 2049 (RFC 5322, 4.3). */
    private int year(int index) {
        int value = value(index);
        return length(index) > 2 ? value : value < 50 ? 2000 + value : 1900 + value;
    }

    private int value(int index) {
        return numbers.get(index).value();
    }

    private int length(int index) {
        return numbers.get(index).text().length();
    }
}
