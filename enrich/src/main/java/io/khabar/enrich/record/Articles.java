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
        return Article.builder(raw.getId(), raw.getText(), raw.getContentType().equals("text/html"))
                .url(raw.getUrl())
                .guid(raw.getGuid())
                .publisher(raw.getPublisher())
                .origin(raw.getOrigin())
                .headline(raw.getHeadline())
                .summary(raw.getSummary())
                .by(raw.getBy())
                .keywords(raw.getKeywords())
                .language(raw.getLanguage())
                .published(published(raw))
                .pagePublished(pagePublished(raw))
                .rightsInfo(raw.getRightsInfo())
                .ingested(raw.getIngested())
                .canceled(raw.getPubStatus() == PubStatus.CANCELED)
                .labels(raw.getLabels())
                .build();
    }

    private static PublicationDate pagePublished(RawArticle raw) {
        Instant at = raw.getPagePublished();
        return at == null
                ? PublicationDate.NONE
                : new PublicationDate(
                        at,
                        PublicationDate.Basis.PAGE,
                        PublicationDate.Precision.valueOf(
                                raw.getPagePublishedPrecision().name()));
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
