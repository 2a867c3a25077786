package io.khabar.ingest.feed;

import io.khabar.ingest.article.ArticleId;
import io.khabar.ingest.article.CanonicalUrl;
import io.khabar.ingest.article.PublishedTime;
import io.khabar.ingest.article.WellFormed;
import io.khabar.news.CharsetBasis;
import io.khabar.news.PubStatus;
import io.khabar.news.PublishedBasis;
import io.khabar.news.RawArticle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes raw articles of the entries of a feed. {@code raw} is the UTF-8 of the text that the entry holds, for the bytes of the
 * feed belong to no single entry; so its charset is known, and DECLARED.
 */
public final class EntryArticles {
    private final Clock clock;

    /** @param clock tells the time of ingest */
    public EntryArticles(Clock clock) {
        this.clock = clock;
    }

    /**
     * The articles of a feed, in the order of its entries. The text is the content, else the summary, else the title. An entry
     * without any is none, unless it is a withdrawal with an id or a link.
     *
     * @param feedUrl the feed's URL
     * @param publisher its publisher's name or domain; null: not known
     */
    public List<RawArticle> of(ParsedFeed feed, String feedUrl, @Nullable String publisher) {
        return of(feed, feedUrl, publisher, false);
    }

    /**
     * The same; where pages are wanted, an entry that has but a link is an article, too, whose text is empty until its page is
     * there.
     */
    public List<RawArticle> of(ParsedFeed feed, String feedUrl, @Nullable String publisher, boolean pages) {
        Set<String> reused = reused(feed.entries());
        List<RawArticle> articles = new ArrayList<>();
        for (int i = 0; i < feed.entries().size(); i++) {
            FeedEntry entry = feed.entries().get(i);
            String text = text(entry);
            boolean withdrawal = entry.withdrawn() && (entry.id() != null || entry.link() != null);
            if (!text.isEmpty() || withdrawal || (pages && entry.link() != null)) {
                RawArticle.Builder article = article(feed.feed(), entry, text)
                        .setFeed(feedUrl)
                        .setPublisher(publisher)
                        .setOrigin(feedUrl + " entry " + (i + 1));
                identify(article, entry, publisher != null ? publisher : feedUrl, reused);
                articles.add(article.build());
            }
        }
        return articles;
    }

    private RawArticle.Builder article(FeedInfo feed, FeedEntry entry, String text) {
        WellFormed whole = WellFormed.of(text);
        PublishedTime time = entry.published() != null ? entry.published() : updated(entry);
        RawArticle.Builder article = RawArticle.newBuilder()
                .setText(whole.text())
                .setRaw(ByteBuffer.wrap(whole.text().getBytes(StandardCharsets.UTF_8)))
                .setCharset(StandardCharsets.UTF_8.name())
                .setCharsetBasis(CharsetBasis.DECLARED)
                .setMalformed(whole.replaced())
                .setContentType(html(entry, text) ? "text/html" : "text/plain")
                .setHeadline(wellFormed(entry.title()))
                .setSummary(entry.content() == null ? null : plain(entry.summary()))
                .setBy(wellFormed(entry.author()))
                .setKeywords(entry.categories().stream()
                        .map(category -> WellFormed.of(category).text())
                        .toList())
                .setLanguage(entry.language() != null ? entry.language() : feed.language())
                .setRightsInfo(wellFormed(entry.rights() != null ? entry.rights() : feed.rights()))
                .setPubStatus(entry.withdrawn() ? PubStatus.CANCELED : PubStatus.USABLE)
                .setUrl(
                        entry.link() == null
                                ? null
                                : CanonicalUrl.of(entry.link()).orElse(null))
                .setIngested(clock.instant());
        return time == null
                ? article
                : article.setPublished(time.time())
                        .setPublishedPrecision(time.precision())
                        .setPublishedBasis(PublishedBasis.FEED);
    }

    /** Atom may say only when an entry changed last (RFC 4287, 4.2.15). When a story was withdrawn is not when it was published. */
    private static @Nullable PublishedTime updated(FeedEntry entry) {
        return entry.withdrawn() ? null : entry.updated();
    }

    /**
     * A guid that is no URI ("12345") is unique for its publisher only, and is hashed with it. One that stands at two pages of
     * the same document identifies neither; their URLs do.
     */
    private static void identify(RawArticle.Builder article, FeedEntry entry, String scope, Set<String> reused) {
        String guid = entry.id();
        article.setGuid(guid);
        String unique = null;
        if (guid != null && !(reused.contains(guid) && article.getUrl() != null)) {
            unique = guid.indexOf(':') > 0 ? guid : scope + " " + guid;
        }
        ArticleId id = ArticleId.of(unique, article.getUrl(), article.getText());
        article.setId(id.value()).setIdBasis(id.basis());
    }

    private static Set<String> reused(List<FeedEntry> entries) {
        Map<String, @Nullable String> links = new HashMap<>();
        Set<String> reused = new HashSet<>();
        for (FeedEntry entry : entries) {
            String id = entry.id();
            if (id != null && !entry.withdrawn()) {
                if (links.containsKey(id) && !Objects.equals(links.get(id), entry.link())) {
                    reused.add(id);
                }
                links.put(id, entry.link());
            }
        }
        return reused;
    }

    private static String text(FeedEntry entry) {
        for (String text : new @Nullable String[] {entry.content(), entry.summary(), entry.title()}) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** A title is plain text, whatever it looks like. */
    private static boolean html(FeedEntry entry, String text) {
        return (entry.content() != null || entry.summary() != null) && Markup.in(text);
    }

    private static @Nullable String plain(@Nullable String summary) {
        String text = summary == null ? "" : Markup.in(summary) ? Markup.text(summary) : Markup.line(summary);
        return text.isEmpty() ? null : WellFormed.of(text).text();
    }

    private static @Nullable String wellFormed(@Nullable String text) {
        return text == null ? null : WellFormed.of(text).text();
    }
}
