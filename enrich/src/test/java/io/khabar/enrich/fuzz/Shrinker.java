package io.khabar.enrich.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a page that fails smaller, as long as it fails. */
final class Shrinker {

    private static final int MOST_TRIES = 4_000;

    private final Predicate<FuzzPage> fails;
    private int tries;

    Shrinker(Predicate<FuzzPage> fails) {
        this.fails = fails;
    }

    FuzzPage smallest(FuzzPage page) {
        FuzzPage byParts = without(page);
        List<String> letters = new ArrayList<>();
        byParts.text().chars().forEach(c -> letters.add(String.valueOf((char) c)));
        return without(byParts.with(letters));
    }

    /** Leaves out ever smaller stretches of parts. */
    private FuzzPage without(FuzzPage page) {
        FuzzPage smallest = page;
        for (int length = Math.max(1, page.parts().size() / 2); length >= 1; length /= 2) {
            for (int from = 0; from < smallest.parts().size(); ) {
                FuzzPage next = without(smallest, from, length);
                boolean smaller = tries++ < MOST_TRIES && fails.test(next);
                smallest = smaller ? next : smallest;
                from += smaller ? 0 : length;
            }
        }
        return smallest;
    }

    private static FuzzPage without(FuzzPage page, int from, int length) {
        List<String> parts = new ArrayList<>(page.parts().subList(0, from));
        parts.addAll(page.parts()
                .subList(
                        Math.min(page.parts().size(), from + length),
                        page.parts().size()));
        return page.with(parts);
    }
}
