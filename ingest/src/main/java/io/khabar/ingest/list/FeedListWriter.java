package io.khabar.ingest.list;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes feeds as entries of a list; what is as the defaults of Khabar have it is left out. */
public final class FeedListWriter {
    private static final String INDENT = "    ";

    private FeedListWriter() {}

    /** A whole file. */
    public static String file(FeedList list) {
        return FeedKeys.FEEDS + ":\n" + entries(list.feeds());
    }

    /** The entries by themselves, to be put after others. */
    public static String entries(List<Feed> feeds) {
        StringBuilder yaml = new StringBuilder();
        feeds.forEach(feed -> entry(feed, yaml));
        return yaml.toString();
    }

    private static void entry(Feed feed, StringBuilder yaml) {
        yaml.append("  - ")
                .append(FeedKeys.URL)
                .append(": ")
                .append(quoted(feed.url().toString()))
                .append('\n');
        text(yaml, FeedKeys.PUBLISHER, feed.publisher());
        text(yaml, FeedKeys.LANGUAGE, feed.language());
        text(yaml, FeedKeys.COUNTRY, feed.country());
        text(yaml, FeedKeys.RIGHTS, feed.rights());
        interval(yaml, FeedKeys.LEAST, feed.least(), Feed.LEAST);
        interval(yaml, FeedKeys.MOST, feed.most(), Feed.MOST);
        text(
                yaml,
                FeedKeys.KIND,
                feed.kind() == FeedKind.AUTO ? null : feed.kind().word());
        flag(yaml, FeedKeys.PAGE, feed.page(), false);
        text(yaml, FeedKeys.LABELS, feed.labels());
        flag(yaml, FeedKeys.ENABLED, feed.enabled(), true);
        flag(yaml, FeedKeys.WEBSUB, feed.websub(), true);
        if (!feed.tags().isEmpty()) {
            List<String> tags = feed.tags().stream().map(FeedListWriter::quoted).toList();
            line(yaml, FeedKeys.TAGS, "[" + String.join(", ", tags) + "]");
        }
    }

    private static void text(StringBuilder yaml, String key, @Nullable String value) {
        if (value != null) {
            line(yaml, key, quoted(value));
        }
    }

    private static void interval(StringBuilder yaml, String key, Duration value, Duration otherwise) {
        if (!value.equals(otherwise)) {
            line(yaml, key, FeedFields.shown(value));
        }
    }

    private static void flag(StringBuilder yaml, String key, boolean value, boolean otherwise) {
        if (value != otherwise) {
            line(yaml, key, Boolean.toString(value));
        }
    }

    private static void line(StringBuilder yaml, String key, String value) {
        yaml.append(INDENT).append(key).append(": ").append(value).append('\n');
    }

    /** A double-quoted scalar (YAML 1.2, 7.3.1). */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (Character.getType(point) == Character.CONTROL || point == 0x2028 || point == 0x2029) {
                quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }
}
