package io.khabar.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the meta elements of a page say about the use of its content: the TDM Reservation Protocol (W3C TDMRep, 6.2), and robots. */
final class PageRights {
    private static final Set<String> USES = Set.of("noai", "noimageai");
    private static final int LONGEST = 1024;

    private PageRights() {}

    /** "tdm-reservation: 1", "robots: noai", in the order of the page; each once. */
    static List<String> of(Document page) {
        List<String> signals = new ArrayList<>();
        for (Element meta : page.select("meta[name][content]")) {
            String content = meta.attr("content").strip();
            switch (meta.attr("name").strip().toLowerCase(Locale.ROOT)) {
                case "robots" -> robots(content, signals);
                case "tdm-reservation" ->
                    add(signals, "tdm-reservation: ", content, content.equals("0") || content.equals("1"));
                case "tdm-policy" -> add(signals, "tdm-policy: ", content, fit(content));
                default -> {}
            }
        }
        return signals;
    }

    private static void robots(String content, List<String> signals) {
        for (String word : content.toLowerCase(Locale.ROOT).split(",")) {
            add(signals, "robots: ", word.strip(), USES.contains(word.strip()));
        }
    }

    private static void add(List<String> signals, String name, String value, boolean fits) {
        if (fits && !signals.contains(name + value)) {
            signals.add(name + value);
        }
    }

    /** Visible ASCII, as in a URL. */
    private static boolean fit(String value) {
        return !value.isEmpty() && value.length() <= LONGEST && value.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }
}
