package io.khabar.ingest.poll;

import io.khabar.ingest.list.Feed;
import io.khabar.news.RawArticle;

/** What the list says of a feed's articles. */
public final class ListedFacts {

    private ListedFacts() {}

    /** Adds what the list says where neither the entry nor its feed says something, and the labels that it chooses. */
    public static RawArticle addTo(RawArticle article, Feed feed) {
        if (article.getPublisher() == null) {
            article.setPublisher(feed.publisher());
        }
        if (article.getLanguage() == null) {
            article.setLanguage(feed.language());
        }
        if (article.getRightsInfo() == null) {
            article.setRightsInfo(feed.rights());
        }
        article.setLabels(feed.labels());
        return article;
    }
}
