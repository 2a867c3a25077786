package io.khabar.enrich.story;

import io.khabar.enrich.story.label.ExtraLabels;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.label.PublisherKey;
import io.khabar.enrich.story.split.StorySplitter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The splitter for each article: one that knows its publisher's own labels where there are some, else the common one. An
 * article is matched by the name that was chosen for it, else by that of its publisher, and where no labels have that name by
 * the host of its address.
 */
public final class Splitters {

    private final StorySplitter common;
    private final Map<String, StorySplitter> own = new HashMap<>();
    private final String version;

    /** Splitters that know these labels and the ones added to them. */
    public Splitters(Labels bundled, ExtraLabels extra) {
        common = new StorySplitter(bundled.plus(extra.common()));
        extra.publishers().forEach((key, labels) -> own.put(key, common.plus(labels)));
        version = common.version() + (extra.version().isEmpty() ? "" : "+labels." + extra.version());
    }

    /** The one for an article. */
    public StorySplitter of(Article article) {
        if (own.isEmpty()) {
            return common;
        }
        String publisher = article.labels() == null ? article.publisher() : article.labels();
        StorySplitter named = publisher == null ? null : own.get(PublisherKey.of(publisher));
        return named == null ? ofHost(article.url()) : named;
    }

    private StorySplitter ofHost(@Nullable String url) {
        return url == null ? common : own.getOrDefault(PublisherKey.ofUrl(url), common);
    }

    /** Version of the rules, and of the labels added to the bundled ones. */
    public String version() {
        return version;
    }
}
