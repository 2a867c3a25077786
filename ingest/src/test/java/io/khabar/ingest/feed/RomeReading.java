package io.khabar.ingest.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What ROME alone reads in the bytes of a feed, as far as both tell it.
 *
 * @param feed title and link of the feed
 * @param entries title, link, id, published and updated of each entry; what ROME does not have, or is blank, is left out
 */
record RomeReading(Map<String, Object> feed, List<Map<String, Object>> entries) {

    /** Empty: ROME refuses it. Document types are allowed and broken characters mended, so that it reads as much as it can. */
    static Optional<RomeReading> of(byte[] bytes) {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(true);
        input.setXmlHealerOn(true);
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true)) {
            return Optional.of(of(input.build(reader)));
        } catch (FeedException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static RomeReading of(SyndFeed feed) {
        Map<String, Object> info = new LinkedHashMap<>();
        put(info, "title", feed.getTitle());
        put(info, "link", feed.getLink());
        return new RomeReading(
                info, feed.getEntries().stream().map(RomeReading::entry).toList());
    }

    private static Map<String, Object> entry(SyndEntry entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "title", entry.getTitle());
        put(values, "link", entry.getLink());
        put(values, "id", entry.getUri());
        put(values, "published", instant(entry.getPublishedDate()));
        put(values, "updated", instant(entry.getUpdatedDate()));
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            values.put(name, value);
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
