package io.khabar.enrich.gold;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with the stories found on a page, or on many pages. */
final class PageScore {

    /** A kind of fault; each is a column of the table. */
    enum Fault {
        FALSE_SPLIT("false splits"),
        MISSED("missed stories"),
        SWAPPED("out of order"),
        TEASER_IN_BODY("teasers in body"),
        LINE_LOST("lines lost"),
        FOREIGN_LINE("foreign lines"),
        EDGE("edges wrong"),
        DOUBLED("lines doubled"),
        HEADLINE("headlines wrong"),
        FACT("facts wrong");

        final String column;

        Fault(String column) {
            this.column = column;
        }
    }

    private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    private final List<String> details = new ArrayList<>();
    private int pages;
    private int single;
    private int embedded;

    void page(GoldPage page) {
        pages++;
        single += page.stories().size() == 1 ? 1 : 0;
        embedded += page.stories().size() - 1;
    }

    void fault(Fault fault, String detail) {
        counts.merge(fault, 1, Integer::sum);
        details.add(fault + " " + detail);
    }

    void add(PageScore other) {
        pages += other.pages;
        single += other.single;
        embedded += other.embedded;
        other.counts.forEach((fault, count) -> counts.merge(fault, count, Integer::sum));
        details.addAll(other.details);
    }

    int count(Fault fault) {
        return counts.getOrDefault(fault, 0);
    }

    /** The kinds of fault that were found. */
    Set<Fault> faults() {
        return counts.keySet();
    }

    int pages() {
        return pages;
    }

    /** How many of the pages hold no second story. */
    int single() {
        return single;
    }

    int embedded() {
        return embedded;
    }

    /** The faults one by one, for people. */
    List<String> details() {
        return List.copyOf(details);
    }
}
