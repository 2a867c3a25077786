package io.khabar.ingest.poll;

import io.khabar.news.KnownEntry;
import io.khabar.news.PubStatus;
import io.khabar.news.RawArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one answer, compared with those that the feed has shown before.
 *
 * @param articles those that are new or were edited, in the order in which they were published: a feed has its newest first
 * @param known all that the feed is known to have shown, the newest first
 * @param total entries of the answer, each id once
 * @param fresh how many of them are new
 * @param edited how many of them say something else than before
 * @param pending those that are neither new nor edited, and whose page is still wanted; the newest first
 */
record SiftedEntries(
        List<RawArticle> articles, List<KnownEntry> known, int total, int fresh, int edited, List<RawArticle> pending) {
    /** A feed has at most so many entries; what comes after them is not looked at. */
    static final int MOST = 2000;

    private static final int LEAST_REMEMBERED = 100;

    /** An entry, and what it says. */
    record Candidate(RawArticle article, long fingerprint) {}

    SiftedEntries {
        articles = List.copyOf(articles);
        known = List.copyOf(known);
        pending = List.copyOf(pending);
    }

    /** How much of the answer was known, from 0 to 1; an answer without entries brought nothing new. */
    double overlap() {
        return total == 0 ? 1 : (double) (total - fresh) / total;
    }

    /**
     * Of two entries with one id the first counts: it is the newer one. An entry whose headline was edited into a kill notice is
     * withdrawn.
     */
    static SiftedEntries of(List<Candidate> candidates, List<KnownEntry> before) {
        Map<String, Candidate> shown = new LinkedHashMap<>();
        candidates.stream()
                .limit(MOST)
                .forEach(one -> shown.putIfAbsent(one.article().getId(), one));
        Map<String, KnownEntry> knew = new HashMap<>();
        before.forEach(entry -> knew.put(entry.getId(), entry));
        List<RawArticle> articles = new ArrayList<>();
        int fresh = 0;
        for (Candidate one : shown.values()) {
            KnownEntry old = knew.get(one.article().getId());
            if (old == null || old.getFingerprint() != one.fingerprint()) {
                articles.add(0, killed(one.article(), old));
            }
            fresh += old == null ? 1 : 0;
        }
        Map<String, Integer> tries = tries(shown, before);
        List<RawArticle> pending = shown.values().stream()
                .map(Candidate::article)
                .filter(article -> tries.containsKey(article.getId()))
                .toList();
        return new SiftedEntries(
                articles,
                remembered(shown, knew, tries, before),
                shown.size(),
                fresh,
                articles.size() - fresh,
                pending);
    }

    private static RawArticle killed(RawArticle article, @Nullable KnownEntry old) {
        if (old != null && !old.getNotice() && KillNotices.is(article.getHeadline())) {
            article.setPubStatus(PubStatus.CANCELED);
        }
        return article;
    }

    /** How often the pages may still be tried of entries that are as they were; those that are not wanted are left out. */
    private static Map<String, Integer> tries(Map<String, Candidate> shown, List<KnownEntry> before) {
        Map<String, Integer> tries = new HashMap<>();
        for (KnownEntry entry : before) {
            Candidate now = shown.get(entry.getId());
            if (entry.getPageTries() > 0 && now != null && now.fingerprint() == entry.getFingerprint()) {
                tries.put(entry.getId(), entry.getPageTries());
            }
        }
        return tries;
    }

    /**
     * With what came of the pages.
     *
     * @param changed articles to publish, in their order
     * @param tries how often the page of an entry may still be tried, by the ids of the entries; those of others stay as they were
     */
    SiftedEntries with(List<RawArticle> changed, Map<String, Integer> tries) {
        List<KnownEntry> counted = known.stream()
                .map(entry -> KnownEntry.newBuilder(entry)
                        .setPageTries(tries.getOrDefault(entry.getId(), entry.getPageTries()))
                        .build())
                .toList();
        return new SiftedEntries(changed, counted, total, fresh, edited, pending);
    }

    /** Whether pages of this answer's entries are still wanted. */
    boolean wantsPages() {
        return known.stream().limit(total).anyMatch(entry -> entry.getPageTries() > 0);
    }

    /** All of this answer, and before it as many again: entries go and come back. */
    private static List<KnownEntry> remembered(
            Map<String, Candidate> shown,
            Map<String, KnownEntry> knew,
            Map<String, Integer> tries,
            List<KnownEntry> before) {
        int most = Math.min(MOST, Math.max(LEAST_REMEMBERED, 2 * shown.size()));
        List<KnownEntry> known = new ArrayList<>();
        shown.forEach((id, one) -> {
            KnownEntry old = knew.get(id);
            boolean notice = old == null ? KillNotices.is(one.article().getHeadline()) : old.getNotice();
            known.add(new KnownEntry(id, one.fingerprint(), tries.getOrDefault(id, 0), notice));
        });
        before.stream()
                .filter(entry -> !shown.containsKey(entry.getId()))
                .limit(Math.max(0, most - known.size()))
                .forEach(known::add);
        return known;
    }
}
