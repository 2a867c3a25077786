package io.khabar.ingest.poll;

import io.khabar.ingest.page.PageMeaning;
import io.khabar.ingest.page.PageMeaning.Paged;
import io.khabar.ingest.page.PageMeaning.Unpaged;
import io.khabar.ingest.page.PageMeaning.Withdrawn;
import io.khabar.news.PubStatus;
import io.khabar.news.RawArticle;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages of one visit: which is next, and what came of those before. For one thread after the other. */
final class PageRound {
    private final SiftedEntries sifted;
    private final Instant end;
    private final Deque<RawArticle> wanted = new ArrayDeque<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final Map<String, RawArticle> pages = new HashMap<>();
    private @Nullable String fault;
    private long bytes;
    private int begun;
    private boolean busy;

    /** @param end no page is begun with from then on */
    PageRound(SiftedEntries sifted, Instant end) {
        this.sifted = sifted;
        this.end = end;
        sifted.articles().stream().filter(PageRound::hasPage).forEach(article -> {
            wanted.addFirst(article);
            tries.put(article.getId(), EntryPages.TRIES);
        });
        sifted.known().forEach(entry -> tries.putIfAbsent(entry.getId(), entry.getPageTries()));
        wanted.addAll(sifted.pending());
    }

    /** Of what was withdrawn nothing is asked. */
    private static boolean hasPage(RawArticle article) {
        return article.getUrl() != null && article.getPubStatus() == PubStatus.USABLE;
    }

    /** The entry whose page is next; null: none in this visit. */
    @Nullable
    RawArticle next(Instant now) {
        boolean enough = busy || begun == EntryPages.MOST || bytes >= EntryPages.MOST_BYTES || !now.isBefore(end);
        RawArticle entry = enough ? null : wanted.poll();
        begun += entry == null ? 0 : 1;
        return entry;
    }

    void take(RawArticle entry, PageMeaning meaning) {
        if (meaning instanceof Paged paged) {
            pages.put(entry.getId(), paged.article());
            tries.put(entry.getId(), 0);
            bytes += paged.article().getRaw().remaining();
        } else if (meaning instanceof Withdrawn withdrawn) {
            pages.put(entry.getId(), withdrawn.article());
            tries.put(entry.getId(), 0);
        } else if (meaning instanceof Unpaged none) {
            tries.merge(entry.getId(), none.passing() ? 1 : EntryPages.TRIES, (left, less) -> Math.max(0, left - less));
            busy = none.busy();
            fault = fault == null ? entry.getUrl() + " " + none.reason() : fault;
        }
    }

    /** Why the first page could not be had that could not; empty: all could. */
    Optional<String> firstFault() {
        return Optional.ofNullable(fault);
    }

    /** Older entries come before newer ones. What has neither page nor text is nothing yet, and remembered all the same. */
    SiftedEntries entries() {
        List<RawArticle> articles = new ArrayList<>();
        sifted.pending().stream()
                .filter(article -> pages.containsKey(article.getId()))
                .forEach(article -> articles.add(0, page(article)));
        sifted.articles().stream()
                .map(this::page)
                .filter(article -> !article.getText().isEmpty() || article.getPubStatus() == PubStatus.CANCELED)
                .forEach(articles::add);
        return sifted.with(articles, tries);
    }

    private RawArticle page(RawArticle article) {
        return pages.getOrDefault(article.getId(), article);
    }
}
