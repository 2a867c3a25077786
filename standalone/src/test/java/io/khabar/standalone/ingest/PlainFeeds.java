package io.khabar.standalone.ingest;

import io.khabar.ingest.article.ArticleId;
import io.khabar.ingest.feed.FeedDocument;
import io.khabar.ingest.feed.FeedEntry;
import io.khabar.ingest.feed.FeedInfo;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.list.Feed;
import io.khabar.news.RawArticle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads what {@link FeedServer} writes, and nothing else. */
final class PlainFeeds {

    private PlainFeeds() {}

    static ParsedFeed read(FeedDocument document) {
        String text = new String(document.bytes(), StandardCharsets.UTF_8);
        if (!text.startsWith("<rss")) {
            return new ParsedFeed(ParsedFeed.UNKNOWN, FeedInfo.NOTHING, List.of(), List.of("line 1: no feed"));
        }
        List<FeedEntry> entries = new ArrayList<>();
        for (int at = text.indexOf("<item>"); at >= 0; at = text.indexOf("<item>", at + 1)) {
            String item = text.substring(at, text.indexOf("</item>", at));
            String guid = element(item, "guid");
            String words = element(item, "description");
            entries.add(new FeedEntry(guid, guid, null, null, null, null, words, null, List.of(), null, null, false));
        }
        return new ParsedFeed("rss-2.0", FeedInfo.NOTHING, entries, List.of());
    }

    private static String element(String item, String name) {
        int begin = item.indexOf("<" + name + ">") + name.length() + 2;
        return item.substring(begin, item.indexOf("</" + name + ">"));
    }

    static List<RawArticle> articles(ParsedFeed parsed, Feed feed, Fetched document) {
        return parsed.entries().stream().map(entry -> article(entry, feed)).toList();
    }

    private static RawArticle article(FeedEntry entry, Feed feed) {
        String text = Objects.requireNonNull(entry.content());
        ArticleId id = ArticleId.of(entry.id(), null, text);
        return RawArticle.newBuilder()
                .setId(id.value())
                .setIdBasis(id.basis())
                .setGuid(entry.id())
                .setFeed(feed.url().toString())
                .setHeadline(entry.title())
                .setText(text)
                .setRaw(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .build();
    }
}
