package io.khabar.ingest.feed;

import com.rometools.rome.feed.synd.SyndPerson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bylines: Atom's persons, and "address (name)" of RSS. */
final class People {
    private People() {}

    /** The authors of an entry or a feed. */
    static Set<String> names(Fields fields) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : List.of("author", "dc:creator", "itunes:author", "media:credit", "dc:author")) {
            if (names.isEmpty()) {
                fields.tag().children(name).forEach(author -> names.add(name(author)));
                names.remove("");
            }
        }
        return names;
    }

    /** Authors that ROME has read, with commas between them; null: none. */
    static @Nullable String line(List<SyndPerson> persons, List<String> creators, Fields fields) {
        Set<String> names = new LinkedHashSet<>(creators);
        persons.forEach(person -> names.add(person.getName()));
        return names.isEmpty() ? null : fields.cut(String.join(", ", names), FeedLimits.NAME, "author");
    }

    private static String name(Tag author) {
        List<Tag> persons = new ArrayList<>(author.children("name"));
        persons.addAll(author.children("email"));
        for (Tag part : persons) {
            String text = Texts.of(part).plain();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return author.children("uri").isEmpty()
                ? withoutAddress(Texts.of(author).plain())
                : "";
    }

    /** "desk@news.example (A. Writer)" and "A. Writer &lt;desk@news.example&gt;" are A. Writer. */
    static String withoutAddress(String text) {
        String outside = without(text, '<', '>');
        int open = outside.indexOf('(');
        int close = outside.lastIndexOf(')');
        String inside =
                open >= 0 && close > open ? outside.substring(open + 1, close).strip() : "";
        String before = open >= 0 && close > open ? outside.substring(0, open).strip() : outside.strip();
        if (address(before)) {
            return inside.isEmpty() ? before : inside;
        }
        if (address(inside)) {
            return before;
        }
        return outside.isBlank() ? text.strip() : outside.strip();
    }

    private static String without(String text, char open, char close) {
        int start = text.indexOf(open);
        int end = text.indexOf(close, Math.max(0, start));
        return start >= 0 && end > start && address(text.substring(start + 1, end))
                ? text.substring(0, start) + text.substring(end + 1)
                : text;
    }

    private static boolean address(String text) {
        return text.indexOf('@') > 0 && text.indexOf(' ') < 0;
    }
}
