package io.khabar.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tags and keywords of an entry, each once, in their order. */
final class Categories {
    private static final String MARKS = ",;،؛";

    private Categories() {}

    static List<String> of(Fields fields) {
        Set<String> found = new LinkedHashSet<>();
        gather(fields.tag(), found);
        List<String> kept = new ArrayList<>(found);
        return kept.size() <= FeedLimits.CATEGORIES ? kept : kept.subList(0, FeedLimits.CATEGORIES);
    }

    /** Categories of podcasts stand in one another; a group of Media RSS is about the entry as a whole. */
    private static void gather(Tag tag, Set<String> found) {
        for (Tag child : tag.children()) {
            switch (child.name()) {
                case "category", "dc:subject", "media:category" -> add(found, name(child));
                case "keywords", "tags", "media:keywords", "itunes:keywords", "news:keywords" ->
                    divide(found, Texts.of(child).plain());
                case "itunes:category" -> {
                    add(found, child.attribute("text").orElse(""));
                    gather(child, found);
                }
                case "media:group" -> gather(child, found);
                default -> {}
            }
        }
    }

    private static String name(Tag category) {
        return category.attribute("label")
                .or(() -> category.attribute("term"))
                .orElseGet(() -> Texts.of(category).plain());
    }

    static void divide(Set<String> found, String keywords) {
        int start = 0;
        for (int i = 0; i <= keywords.length(); i++) {
            if (i == keywords.length() || MARKS.indexOf(keywords.charAt(i)) >= 0) {
                add(found, keywords.substring(start, i));
                start = i + 1;
            }
        }
    }

    static void add(Set<String> found, String category) {
        String line = Markup.line(category);
        if (!line.isEmpty()) {
            found.add(Fields.cut(line, FeedLimits.CATEGORY));
        }
    }
}
