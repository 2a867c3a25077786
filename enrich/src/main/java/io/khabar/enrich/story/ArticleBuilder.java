package io.khabar.enrich.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an {@link Article}. What is not told is null, without keywords and date, read at the epoch, and not withdrawn;
 * each method is documented as the component of {@link Article} that has its name.
 */
public final class ArticleBuilder {
    private final String id;
    private final String text;
    private final boolean html;
    private @Nullable String url;
    private @Nullable String guid;
    private @Nullable String publisher;
    private @Nullable String origin;
    private @Nullable String headline;
    private @Nullable String summary;
    private @Nullable String by;
    private List<String> keywords = List.of();
    private @Nullable String language;
    private PublicationDate published = PublicationDate.NONE;
    private PublicationDate pagePublished = PublicationDate.NONE;
    private @Nullable String rightsInfo;
    private Instant ingested = Instant.EPOCH;
    private boolean canceled;
    private @Nullable String labels;

    ArticleBuilder(String id, String text, boolean html) {
        this.id = id;
        this.text = text;
        this.html = html;
    }

    ArticleBuilder(Article article) {
        this(article.id(), article.text(), article.html());
        url = article.url();
        guid = article.guid();
        publisher = article.publisher();
        origin = article.origin();
        headline = article.headline();
        summary = article.summary();
        by = article.by();
        keywords = article.keywords();
        language = article.language();
        published = article.published();
        pagePublished = article.pagePublished();
        rightsInfo = article.rightsInfo();
        ingested = article.ingested();
        canceled = article.canceled();
        labels = article.labels();
    }

    /** Sets {@link Article#url}. */
    public ArticleBuilder url(@Nullable String value) {
        url = value;
        return this;
    }

    /** Sets {@link Article#guid}. */
    public ArticleBuilder guid(@Nullable String value) {
        guid = value;
        return this;
    }

    /** Sets {@link Article#publisher}. */
    public ArticleBuilder publisher(@Nullable String value) {
        publisher = value;
        return this;
    }

    /** Sets {@link Article#origin}. */
    public ArticleBuilder origin(@Nullable String value) {
        origin = value;
        return this;
    }

    /** Sets {@link Article#headline}. */
    public ArticleBuilder headline(@Nullable String value) {
        headline = value;
        return this;
    }

    /** Sets {@link Article#summary}. */
    public ArticleBuilder summary(@Nullable String value) {
        summary = value;
        return this;
    }

    /** Sets {@link Article#by}. */
    public ArticleBuilder by(@Nullable String value) {
        by = value;
        return this;
    }

    /** Sets {@link Article#keywords}. */
    public ArticleBuilder keywords(List<String> value) {
        keywords = value;
        return this;
    }

    /** Sets {@link Article#language}. */
    public ArticleBuilder language(@Nullable String value) {
        language = value;
        return this;
    }

    /** Sets {@link Article#published}. */
    public ArticleBuilder published(PublicationDate value) {
        published = value;
        return this;
    }

    /** Sets {@link Article#pagePublished}. */
    public ArticleBuilder pagePublished(PublicationDate value) {
        pagePublished = value;
        return this;
    }

    /** Sets {@link Article#rightsInfo}. */
    public ArticleBuilder rightsInfo(@Nullable String value) {
        rightsInfo = value;
        return this;
    }

    /** Sets {@link Article#ingested}. */
    public ArticleBuilder ingested(Instant value) {
        ingested = value;
        return this;
    }

    /** Sets {@link Article#canceled}. */
    public ArticleBuilder canceled(boolean value) {
        canceled = value;
        return this;
    }

    /** Sets {@link Article#labels}. */
    public ArticleBuilder labels(@Nullable String value) {
        labels = value;
        return this;
    }

    /** The article, of what was told so far. */
    public Article build() {
        return new Article(
                id,
                text,
                html,
                url,
                guid,
                publisher,
                origin,
                headline,
                summary,
                by,
                keywords,
                language,
                published,
                pagePublished,
                rightsInfo,
                ingested,
                canceled,
                labels);
    }
}
