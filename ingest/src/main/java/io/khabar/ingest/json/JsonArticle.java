package io.khabar.ingest.json;

import io.khabar.ingest.article.ArticleId;
import io.khabar.ingest.article.CanonicalUrl;
import io.khabar.ingest.article.PublishedTime;
import io.khabar.ingest.article.Shown;
import io.khabar.ingest.charset.Decoding.Decoded;
import io.khabar.ingest.json.JsonFields.Value;
import io.khabar.news.PubStatus;
import io.khabar.news.PublishedBasis;
import io.khabar.news.RawArticle;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Makes an article of the fields of a JSON object, and checks what Java's types cannot: dates, URLs, languages. */
final class JsonArticle {
    private static final int SHOWN = 60;

    private final JsonFields fields;
    private final RawArticle.Builder article = RawArticle.newBuilder();

    JsonArticle(JsonFields fields) {
        this.fields = fields;
    }

    /** Fills the article; empty when all is well. */
    Optional<Fault> fill(Decoded decoded) {
        return status().or(this::url).or(this::published).or(this::language).or(() -> text(decoded));
    }

    /** The article that {@link #fill} filled; the bytes, the origin and the time of ingest are still to be set. */
    RawArticle.Builder article() {
        return article;
    }

    private Optional<Fault> status() {
        Optional<Value> value = fields.first(JsonField.PUB_STATUS);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (value.get().text().strip().toLowerCase(Locale.ROOT)) {
            case "usable" -> status(PubStatus.USABLE);
            case "withheld" -> status(PubStatus.WITHHELD);
            case "canceled" -> status(PubStatus.CANCELED);
            default -> refused(value.get(), "usable, withheld or canceled");
        };
    }

    private Optional<Fault> status(PubStatus status) {
        article.setPubStatus(status);
        return Optional.empty();
    }

    private Optional<Fault> url() {
        Optional<Value> value = fields.first(JsonField.URL);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> url = CanonicalUrl.of(value.get().text());
        url.ifPresent(article::setUrl);
        return url.isPresent() ? Optional.empty() : refused(value.get(), "an absolute http or https URL");
    }

    private Optional<Fault> published() {
        Optional<Value> value = fields.first(JsonField.PUBLISHED, JsonField.DATE);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<PublishedTime> time = PublishedTime.parse(value.get().text());
        time.ifPresent(found -> article.setPublished(found.time())
                .setPublishedPrecision(found.precision())
                .setPublishedBasis(PublishedBasis.FEED));
        return time.isPresent()
                ? Optional.empty()
                : refused(value.get(), "a date as in ISO 8601 (2024-03-23T10:15:00Z) or RFC 1123");
    }

    private Optional<Fault> language() {
        Optional<Value> value = fields.first(JsonField.LANGUAGE);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String tag = value.get().text().strip().replace('_', '-');
        try {
            article.setLanguage(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
            return Optional.empty();
        } catch (IllformedLocaleException e) {
            return refused(value.get(), "a BCP 47 language tag such as ar or en-GB");
        }
    }

    private Optional<Fault> text(Decoded decoded) {
        Optional<Value> text = fields.first(JsonField.TEXT, JsonField.BODY, JsonField.HTML);
        Optional<String> guid = fields.first(JsonField.GUID, JsonField.ID).map(Value::text);
        boolean withdrawal = article.getPubStatus() == PubStatus.CANCELED && (guid.isPresent() || article.hasUrl());
        if (text.isEmpty() && !withdrawal) {
            return Optional.of(new Fault(
                    1,
                    "has no text: expected text, body or html"
                            + " (only a withdrawal with a guid or url may do without)"));
        }
        boolean html = text.filter(value -> value.field() == JsonField.HTML).isPresent();
        article.setText(text.map(Value::text).orElse(""))
                .setContentType(html ? "text/html" : "text/plain")
                .setMalformed(decoded.malformed() + text.map(Value::replaced).orElse(0))
                .setCharset(decoded.charset().name())
                .setCharsetBasis(decoded.basis());
        identify(guid);
        describe();
        return Optional.empty();
    }

    private void identify(Optional<String> guid) {
        ArticleId id = ArticleId.of(guid.orElse(null), article.getUrl(), article.getText());
        article.setGuid(guid.orElse(null)).setId(id.value()).setIdBasis(id.basis());
    }

    private void describe() {
        article.setHeadline(fields.text(JsonField.HEADLINE, JsonField.TITLE).orElse(null))
                .setSummary(fields.text(JsonField.SUMMARY).orElse(null))
                .setBy(fields.text(JsonField.BY, JsonField.AUTHOR).orElse(null))
                .setPublisher(fields.text(JsonField.PUBLISHER).orElse(null))
                .setRightsInfo(fields.text(JsonField.RIGHTS).orElse(null))
                .setKeywords(fields.keywords());
    }

    private static Optional<Fault> refused(Value value, String expected) {
        String text = value.text();
        String shown = text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
        return Optional.of(new Fault(
                value.line(),
                "field \"" + value.field().jsonName() + "\": expected " + expected + ", found \"" + Shown.line(shown)
                        + "\""));
    }
}
