package io.khabar.ingest.article;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates by the number of their week: "2024-W10-2", "2024W10" (ISO 8601, 4.1.4). */
final class IsoWeek {
    private static final Pattern WEEK = Pattern.compile("([0-9]{4})-?W([0-9]{2})(?:-?([1-7]))?(?=[T ]|$)");

    private IsoWeek() {}

    /** The same date by month and day; any other text, and a week that its year does not have, as it is. */
    static String asDay(String date) {
        Matcher week = WEEK.matcher(date);
        if (!week.lookingAt()) {
            return date;
        }
        int weekday = week.group(3) == null ? 1 : Integer.parseInt(week.group(3));
        try {
            LocalDate day = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                    .with(DayOfWeek.of(weekday));
            return day + date.substring(week.end());
        } catch (DateTimeException e) {
            return date;
        }
    }
}
