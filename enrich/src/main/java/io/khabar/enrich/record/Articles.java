package io.khabar.enrich.record;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.PublicationDate;
import io.khabar.news.PubStatus;
import io.khabar.news.PublishedBasis;
import io.khabar.news.RawArticle;
import java.time.Instant;

/** Reads the domain's article out of a raw record. */
public final class Articles {

    private Articles() {}

    /** The article that the record holds. */
    public static Article of(RawArticle raw) {
        return new Article(
                raw.getId(),
                raw.getText(),
                raw.getContentType().equals("text/html"),
                raw.getUrl(),
                raw.getGuid(),
                raw.getPublisher(),
                raw.getOrigin(),
                raw.getHeadline(),
                raw.getSummary(),
                raw.getBy(),
                raw.getKeywords(),
                raw.getLanguage(),
                published(raw),
                raw.getRightsInfo(),
                raw.getIngested(),
                raw.getPubStatus() == PubStatus.CANCELED,
                raw.getLabels());
    }

    private static PublicationDate published(RawArticle raw) {
        Instant at = raw.getPublished();
        if (at == null) {
            return PublicationDate.NONE;
        }
        PublishedBasis basis =
                raw.getPublishedBasis() == PublishedBasis.NONE ? PublishedBasis.FEED : raw.getPublishedBasis();
        return new PublicationDate(
                at,
                PublicationDate.Basis.valueOf(basis.name()),
                PublicationDate.Precision.valueOf(raw.getPublishedPrecision().name()));
    }
}
