package io.khabar.ingest.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import io.khabar.ingest.article.PublishedTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what a feed says of itself from ROME, and reads what ROME has no field for. */
final class InfoReader {
    /** Longer is taken for a fault of the feed. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private final SyndFeed rome;
    private final Fields fields;
    private final Tag root;

    /** @param fields of the channel, or of the feed itself */
    InfoReader(SyndFeed rome, Fields fields, Tag root) {
        this.rome = rome;
        this.fields = fields;
        this.root = root;
    }

    FeedInfo read() {
        Links links = new Links(fields);
        PublishedTime updated = fields.time(
                "lastbuilddate",
                "updated",
                "modified",
                "dcterms:modified",
                "pubdate",
                "published",
                "dcterms:issued",
                "dc:date");
        PublishedTime lastmod = updated != null ? updated : EntryReader.attribute(fields, "lastmod");
        return new FeedInfo(
                rome.getTitle(),
                links.page(rome.getLink()),
                language(),
                lastmod == null ? null : lastmod.time(),
                links.related("self"),
                links.related("hub"),
                ttl(),
                rome.getCopyright(),
                List.of());
    }

    private @Nullable String language() {
        String stated = Languages.tag(rome.getLanguage());
        String head = Languages.tag(Bases.language(fields.tag()));
        return stated != null ? stated : head != null ? head : Languages.tag(Bases.language(root));
    }

    /** RSS ttl counts minutes; the syndication module says how often in a period. */
    private @Nullable Duration ttl() {
        Long minutes = number("ttl");
        if (minutes != null) {
            return within(Duration.ofMinutes(minutes));
        }
        String period = fields.line(FeedLimits.NAME, "sy:updateperiod");
        Duration length = period == null ? null : PERIODS.get(period.toLowerCase(Locale.ROOT));
        Long frequency = number("sy:updatefrequency");
        return length == null ? null : within(length.dividedBy(frequency == null ? 1 : frequency));
    }

    private static @Nullable Duration within(Duration interval) {
        return interval.compareTo(LONGEST) > 0 ? LONGEST : interval;
    }

    /** A whole number above 0; null: there is none. */
    private @Nullable Long number(String name) {
        String text = fields.line(FeedLimits.NAME, name);
        boolean digits = text != null && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        long value = text != null && digits ? Long.parseLong(text) : 0;
        return value > 0 ? value : null;
    }
}
