package io.khabar.ingest.page;

import io.khabar.ingest.article.PublishedTime;
import io.khabar.ingest.article.RightsInfo;
import io.khabar.ingest.charset.DeclaredCharset;
import io.khabar.ingest.charset.Decoding;
import io.khabar.ingest.charset.Decoding.Decoded;
import io.khabar.ingest.charset.Decoding.Undecodable;
import io.khabar.ingest.charset.TextDecoder;
import io.khabar.ingest.fetch.FetchResult;
import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.fetch.FetchResult.Gone;
import io.khabar.ingest.fetch.FetchResult.Throttled;
import io.khabar.ingest.page.PageMeaning.Paged;
import io.khabar.ingest.page.PageMeaning.Unpaged;
import io.khabar.ingest.page.PageMeaning.Withdrawn;
import io.khabar.news.PubStatus;
import io.khabar.news.PublishedBasis;
import io.khabar.news.RawArticle;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Makes the page of an entry its article. What the entry gives outside of its text stays, and so does its id; its own short text
 * becomes the summary where it has no other. The page tells what nobody else states: a date, a language.
 */
public final class PageArticles {
    /** A larger page is none; the text of news is a hundredth of this. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    /** What is in memory of a page is many times its tags; pages of news have some thousands. */
    static final int MOST_TAGS = 100_000;

    /** A longer text of an entry is an article, and no summary. */
    private static final int LONGEST_SUMMARY = 1000;

    private PageArticles() {}

    /**
     * The article with its page.
     *
     * @param entry the article as the feed has it, which stays as it is; its URL is not null
     * @param answer of the server that was asked for the page
     */
    public static PageMeaning of(RawArticle entry, FetchResult answer) {
        if (answer instanceof Fetched page) {
            return fetched(entry, page);
        }
        if (answer instanceof Throttled throttled) {
            return new Unpaged(true, true, "throttled", throttled.reason());
        }
        if (answer instanceof Failed failed) {
            String cause = failed.kind().name().toLowerCase(Locale.ROOT);
            return new Unpaged(passing(failed.kind()), false, cause, failed.reason());
        }
        if (answer instanceof Gone) {
            return new Withdrawn(RawArticle.newBuilder(entry)
                    .setPubStatus(PubStatus.CANCELED)
                    .build());
        }
        return unfit("bad_answer", "was answered with 304, though nothing of it was known");
    }

    private static boolean passing(FetchResult.Kind kind) {
        return switch (kind) {
            case SERVER_ERROR, NETWORK, BAD_ANSWER, PROXY -> true;
            case CLIENT_ERROR, TOO_LARGE, REDIRECTS, FORBIDDEN_ADDRESS, ROBOTS -> false;
        };
    }

    private static PageMeaning fetched(RawArticle entry, Fetched page) {
        if (page.bytes().length > MOST_BYTES) {
            return unfit("too_large", "is larger than " + MOST_BYTES + " bytes");
        }
        if (!MediaType.isHtml(page.contentType())) {
            return unfit("no_html", "is no HTML but " + page.contentType());
        }
        if (isFront(page.url()) && !isFront(entry.getUrl())) {
            return unfit(
                    "front_page", "leads to the front page of " + page.url().getHost());
        }
        Decoding decoding = TextDecoder.decode(
                page.bytes(), MediaType.charset(page.contentType()).or(() -> DeclaredCharset.of(page.bytes())));
        if (decoding instanceof Undecodable undecodable) {
            return unfit("undecodable", undecodable.reason());
        }
        Decoded decoded = (Decoded) decoding;
        if (decoded.text().chars().filter(c -> c == '<').count() > MOST_TAGS) {
            return unfit("too_large", "has more than " + MOST_TAGS + " tags");
        }
        return decoded.text().isBlank() ? unfit("empty", "is empty") : new Paged(article(entry, page, decoded));
    }

    private static Unpaged unfit(String cause, String reason) {
        return new Unpaged(false, false, cause, "the page " + reason);
    }

    private static RawArticle article(RawArticle entry, Fetched page, Decoded decoded) {
        PageFacts facts = PageFacts.of(decoded.text(), page.url());
        RawArticle.Builder article = RawArticle.newBuilder(entry)
                .setUrl(facts.url() == null ? entry.getUrl() : facts.url())
                .setRaw(ByteBuffer.wrap(page.bytes()))
                .setCharset(decoded.charset().name())
                .setCharsetBasis(decoded.basis())
                .setMalformed(decoded.malformed())
                .setText(decoded.text())
                .setContentType(MediaType.HTML)
                .setSummary(entry.getSummary() == null ? summary(entry) : entry.getSummary())
                .setLanguage(entry.getLanguage() == null ? facts.language() : entry.getLanguage())
                .setRightsInfo(rights(entry.getRightsInfo(), page, facts));
        if (facts.published() != null) {
            dated(article, facts.published());
        }
        return article.build();
    }

    /** The feed's date stands, for it is the one that was published first; the page's is kept beside it. */
    private static void dated(RawArticle.Builder article, PublishedTime page) {
        article.setPagePublished(page.time()).setPagePublishedPrecision(page.precision());
        if (article.getPublished() == null) {
            article.setPublished(page.time())
                    .setPublishedPrecision(page.precision())
                    .setPublishedBasis(PublishedBasis.PAGE);
        }
    }

    private static @Nullable String summary(RawArticle entry) {
        String text = entry.getContentType().equals(MediaType.HTML)
                ? Jsoup.parse(entry.getText()).text()
                : entry.getText().strip();
        return text.isEmpty() || text.equals(entry.getHeadline()) || text.length() > LONGEST_SUMMARY ? null : text;
    }

    /** The page is the article, so what is said of it counts before what is said of the feed, and what it says before its headers. */
    private static @Nullable String rights(@Nullable String stated, Fetched page, PageFacts facts) {
        return RightsInfo.withCloser(RightsInfo.withCloser(stated, page.signals()), facts.signals());
    }

    private static boolean isFront(@Nullable String url) {
        try {
            return url != null && isFront(URI.create(url.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean isFront(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return (path.isEmpty() || path.equals("/")) && url.getRawQuery() == null;
    }
}
