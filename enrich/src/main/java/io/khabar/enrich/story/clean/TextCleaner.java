package io.khabar.enrich.story.clean;

import io.khabar.enrich.story.Draft;
import io.khabar.enrich.story.Source;
import io.khabar.enrich.story.Teaser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Cleans a draft's text line by line without losing a word: mends lines decoded twice, composes letters, drops controls
 * and direction overrides, trims. A repair that changes letters is flagged.
 */
public final class TextCleaner {

    /** Flag of a draft in which a line decoded twice was mended. */
    public static final String MENDED = "mojibake-mended";

    /** Flag of a draft in which a line looks decoded twice and could not be mended. */
    public static final String DOUBTFUL = "mojibake-suspected";

    private static final int FEWEST_SUSPECTS = 6;

    /** A cleaner; it keeps nothing between drafts. */
    public TextCleaner() {}

    /** The draft with clean text. */
    public Draft clean(Draft draft) {
        Set<String> repairs = new TreeSet<>();
        String headline = orNull(draft.headline(), repairs);
        String body = paragraphs(draft.body(), repairs);
        List<Source> sources = draft.sources().stream()
                .map(s -> new Source(line(s.name(), repairs), orNull(s.located(), repairs)))
                .filter(s -> !s.name().isEmpty())
                .distinct()
                .toList();
        List<Teaser> teasers = draft.teasers().stream()
                .map(t -> new Teaser(line(t.headline(), repairs), t.url()))
                .filter(t -> !t.headline().isEmpty())
                .toList();
        List<String> keywords = draft.keywords().stream()
                .map(k -> line(k, repairs))
                .filter(k -> !k.isEmpty())
                .distinct()
                .toList();
        String by = orNull(draft.by(), repairs);
        String located = orNull(draft.located(), repairs);
        return new Draft(
                draft.embedded(),
                headline,
                body,
                by,
                located,
                sources,
                draft.published(),
                keywords,
                teasers,
                draft.sureness(),
                draft.evidence(),
                flags(draft, repairs));
    }

    private static List<String> flags(Draft draft, Set<String> repairs) {
        List<String> flags = new ArrayList<>(draft.flags());
        repairs.stream().filter(repair -> !flags.contains(repair)).forEach(flags::add);
        return flags;
    }

    private static @Nullable String orNull(@Nullable String text, Set<String> repairs) {
        String clean = text == null ? "" : line(text, repairs);
        return clean.isEmpty() ? null : clean;
    }

    private static String paragraphs(String body, Set<String> repairs) {
        var clean = new StringBuilder(body.length());
        int from = 0;
        while (from <= body.length()) {
            int end = body.indexOf('\n', from);
            int to = end < 0 ? body.length() : end;
            String line = line(body.substring(from, to), repairs);
            if (!line.isEmpty()) {
                clean.append(clean.isEmpty() ? "" : "\n").append(line);
            }
            from = to + 1;
        }
        return clean.toString();
    }

    private static String line(String text, Set<String> repairs) {
        String mended = Mojibake.mended(text);
        if (!mended.equals(text)) {
            repairs.add(MENDED);
        } else if (looksDecodedTwice(text)) {
            repairs.add(DOUBTFUL);
        }
        return LineCleaner.clean(mended);
    }

    /** Signs that stand behind ط and ظ in a line decoded twice and in no word. */
    private static boolean looksDecodedTwice(String text) {
        int suspects = 0;
        for (int at = 0; at + 1 < text.length(); at++) {
            boolean lead = "طظØÙ".indexOf(text.charAt(at)) >= 0;
            suspects += lead && "§¨©ھ±³´µ¶·„…†‡ˆ‰¬®¯".indexOf(text.charAt(at + 1)) >= 0 ? 1 : 0;
        }
        return suspects >= FEWEST_SUSPECTS;
    }
}
