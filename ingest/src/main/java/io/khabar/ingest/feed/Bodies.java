package io.khabar.ingest.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an entry, as plain text or safe HTML. Null: the feed has none.
 *
 * @param summary the shorter one
 * @param content the fullest that the feed has, beside the summary
 */
record Bodies(@Nullable String summary, @Nullable String content) {
    /** Elements that tell of an entry at any length; feeds for podcasts have two of them. */
    private static final List<String> TELLING = List.of("description", "summary", "itunes:summary");

    static Bodies of(SyndEntry rome, Fields fields) {
        String summary =
                rome.getDescription() == null ? null : rome.getDescription().getValue();
        String content =
                rome.getContents().isEmpty() ? null : rome.getContents().get(0).getValue();
        Bodies bodies = new Bodies(summary, content);
        List<String> told = TELLING.stream()
                .filter(name -> !fields.tag().children(name).isEmpty())
                .toList();
        return content != null || told.size() < 2 ? bodies : bodies.divided(fields, told);
    }

    /** Of two texts that are not the same, the longer one is the content. */
    private Bodies divided(Fields fields, List<String> told) {
        String first = fields.body(FeedLimits.CONTENT, told.get(0));
        String second = fields.body(FeedLimits.CONTENT, told.get(1));
        if (first == null || second == null || first.equals(second)) {
            return this;
        }
        boolean inOrder = first.length() <= second.length();
        String shorter = fields.body(FeedLimits.SUMMARY, told.get(inOrder ? 0 : 1));
        return new Bodies(shorter, inOrder ? second : first);
    }

    static @Nullable String rarerContent(Fields fields) {
        return fields.body(FeedLimits.CONTENT, "content:encoded", "content", "xhtml:body", "body", "fullitem");
    }

    static @Nullable String rarerSummary(Fields fields) {
        return fields.body(
                FeedLimits.SUMMARY,
                "description",
                "summary",
                "abstract",
                "dc:description",
                "media:description",
                "itunes:summary",
                "itunes:subtitle");
    }
}
