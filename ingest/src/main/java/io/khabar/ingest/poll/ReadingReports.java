package io.khabar.ingest.poll;

import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.list.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what of a feed became no article: once for each feed, and again when it is something else, for most feeds that lose
 * something lose it at each fetch. Safe for many threads.
 */
final class ReadingReports {
    private static final Logger log = LoggerFactory.getLogger(ReadingReports.class);

    /** By the keys of the feeds of the list. */
    private final Map<String, String> told = new ConcurrentHashMap<>();

    /** @param articles made of its entries */
    void read(Feed feed, ParsedFeed parsed, int articles) {
        List<String> lost = new ArrayList<>(parsed.losses());
        int entries = parsed.entries().size() - articles;
        if (entries > 0) {
            lost.add(
                    entries + " entries have neither text nor title; with \"page: true\" their pages are the articles");
        }
        String kinds = withoutNumbers(String.join("; ", lost));
        String before = kinds.isEmpty() ? told.remove(feed.key()) : told.put(feed.key(), kinds);
        if (!kinds.isEmpty() && !kinds.equals(before)) {
            log.warn("Not all of {} becomes articles: {}", feed.url(), String.join("; ", lost));
        }
    }

    /** How much is lost may differ at each fetch; that is nothing to tell. */
    private static String withoutNumbers(String text) {
        StringBuilder words = new StringBuilder(text.length());
        text.codePoints().filter(c -> !Character.isDigit(c)).forEach(words::appendCodePoint);
        return words.toString();
    }
}
