package io.khabar.enrich.story.split;

import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.text.FoldedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the lines off a story's end that say, right before the labelled source, who wrote it and where, and the source's name once more. */
final class SignedOff {

    private static final int MOST_WORDS = 3;
    private static final int MOST_WORDS_OF_A_SIGNATURE = 6;

    private final Names names;

    SignedOff(Names names) {
        this.names = names;
    }

    /**
     * Reads the last lines of a body.
     *
     * @param source what stands behind the source's label
     */
    void read(StoryPart story, String source) {
        if (isNamed(story.body, FoldedText.of(source))) {
            story.dropLast().take(SpanKind.SOURCE, story.index);
        }
        Slot last = last(story.body);
        String by = last == null || last.line.length() > MOST_WORDS_OF_A_SIGNATURE ? "" : name(last.line.text());
        if (!by.isEmpty() && last != null) {
            story.dropLast().take(SpanKind.BYLINE, story.index);
            story.by = story.by == null ? by : story.by;
        }
    }

    /** A few words that the source's name has, all of them. */
    private static boolean isNamed(List<Slot> body, FoldedText source) {
        Slot last = last(body);
        if (last == null || last.line.length() > MOST_WORDS || last.line.isBullet()) {
            return false;
        }
        FoldedText words = last.line.words();
        for (int word = 0; word < words.size(); word++) {
            if (!has(source, words, word)) {
                return false;
            }
        }
        return words.size() > 0;
    }

    private static boolean has(FoldedText source, FoldedText words, int word) {
        for (int at = 0; at < source.size(); at++) {
            if (source.word(at).equals(words.word(word))) {
                return true;
            }
        }
        return false;
    }

    /** The name in «name _ place»; empty for other lines. */
    private String name(String line) {
        int dash = line.indexOf(" _ ");
        String name = dash > 0 ? line.substring(0, dash).strip() : "";
        return names.is(name) ? name : "";
    }

    /** The last line of a body that does not consist of it alone; null when there is none. */
    private static @Nullable Slot last(List<Slot> body) {
        return body.size() < 2 ? null : body.get(body.size() - 1);
    }
}
