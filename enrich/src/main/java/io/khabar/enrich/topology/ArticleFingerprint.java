package io.khabar.enrich.topology;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.PublicationDate;
import io.khabar.enrich.story.RuleVersions;

/**
 * 64 bits of a hash over all that an article says, whose labels it is split by, and the versions of the rules that read it. When and where ingest read
 * the article is no part of it: each poll has another time, and the same article may stand in two feeds.
 */
final class ArticleFingerprint {
    private final RuleVersions rules;

    ArticleFingerprint(RuleVersions rules) {
        this.rules = rules;
    }

    long of(Article article) {
        Fingerprint fingerprint = new Fingerprint()
                .add(rules.splitter())
                .add(rules.gazetteer())
                .add(rules.topics())
                .add(rules.languages())
                .add(Boolean.toString(article.canceled()))
                .add(Boolean.toString(article.html()))
                .add(article.text());
        addFacts(fingerprint, article);
        if (article.labels() != null) {
            fingerprint.add("labels").add(article.labels());
        }
        return fingerprint.value();
    }

    private static void add(Fingerprint fingerprint, PublicationDate date) {
        fingerprint
                .add(date.at() == null ? null : date.at().toString())
                .add(date.basis().name())
                .add(date.precision().name());
    }

    private static void addFacts(Fingerprint fingerprint, Article article) {
        fingerprint
                .add(article.url())
                .add(article.guid())
                .add(article.publisher())
                .add(article.headline())
                .add(article.summary())
                .add(article.by())
                .add(article.language())
                .add(article.rightsInfo())
                .add(Integer.toString(article.keywords().size()));
        article.keywords().forEach(fingerprint::add);
        add(fingerprint, article.published());
        if (article.pagePublished().at() != null) {
            add(fingerprint, article.pagePublished());
        }
    }
}
