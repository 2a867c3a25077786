package io.khabar.ingest.live;

import io.khabar.ingest.article.RightsInfo;
import io.khabar.ingest.feed.EntryArticles;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.poll.ArticleMaker;
import io.khabar.news.RawArticle;
import java.util.List;

/** The articles of a feed that was fetched, with the rights that entry, feed, list and headers state. */
final class FeedArticles implements ArticleMaker {
    private final EntryArticles entries;
    private final HubWatch hubs;

    /** @param hubs told of every feed that was read */
    FeedArticles(EntryArticles entries, HubWatch hubs) {
        this.entries = entries;
        this.hubs = hubs;
    }

    @Override
    public List<RawArticle> articles(ParsedFeed parsed, Feed feed, Fetched document) {
        hubs.read(parsed, feed);
        List<RawArticle> articles = entries.of(parsed, feed.url().toString(), feed.publisher(), feed.page());
        articles.forEach(article -> addSignals(article, feed, document.signals()));
        return articles;
    }

    /** What the headers signal counts besides what is written: "© Example | tdm-reservation: 1". */
    static void addSignals(RawArticle article, Feed feed, List<String> signals) {
        String stated = article.getRightsInfo() == null ? feed.rights() : article.getRightsInfo();
        article.setRightsInfo(RightsInfo.withCloser(stated, signals));
    }
}
