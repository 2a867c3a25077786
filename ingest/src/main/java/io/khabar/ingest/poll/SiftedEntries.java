package io.khabar.ingest.poll;

import io.khabar.news.KnownEntry;
import io.khabar.news.RawArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries of one answer, compared with those that the feed has shown before.
 *
 * @param articles those that are new or were edited, in the order in which they were published: a feed has its newest first
 * @param known all that the feed is known to have shown, the newest first
 * @param total entries of the answer, each id once
 * @param fresh how many of them are new
 * @param edited how many of them say something else than before
 */
record SiftedEntries(List<RawArticle> articles, List<KnownEntry> known, int total, int fresh, int edited) {
    /** A feed has at most so many entries; what comes after them is not looked at. */
    static final int MOST = 2000;

    private static final int LEAST_REMEMBERED = 100;

    /** An entry, and what it says. */
    record Candidate(RawArticle article, long fingerprint) {}

    SiftedEntries {
        articles = List.copyOf(articles);
        known = List.copyOf(known);
    }

    /** How much of the answer was known, from 0 to 1; an answer without entries brought nothing new. */
    double overlap() {
        return total == 0 ? 1 : (double) (total - fresh) / total;
    }

    /** Of two entries with one id the first counts: it is the newer one. */
    static SiftedEntries of(List<Candidate> candidates, List<KnownEntry> before) {
        Map<String, Candidate> shown = new LinkedHashMap<>();
        candidates.stream()
                .limit(MOST)
                .forEach(one -> shown.putIfAbsent(one.article().getId(), one));
        Map<String, Long> fingerprints = new HashMap<>();
        before.forEach(entry -> fingerprints.put(entry.getId(), entry.getFingerprint()));
        List<RawArticle> articles = new ArrayList<>();
        int fresh = 0;
        for (Candidate one : shown.values()) {
            Long fingerprint = fingerprints.get(one.article().getId());
            if (fingerprint == null || fingerprint != one.fingerprint()) {
                articles.add(0, one.article());
            }
            fresh += fingerprint == null ? 1 : 0;
        }
        return new SiftedEntries(articles, remembered(shown, before), shown.size(), fresh, articles.size() - fresh);
    }

    /** All of this answer, and before it as many again: entries go and come back. */
    private static List<KnownEntry> remembered(Map<String, Candidate> shown, List<KnownEntry> before) {
        int most = Math.min(MOST, Math.max(LEAST_REMEMBERED, 2 * shown.size()));
        List<KnownEntry> known = new ArrayList<>();
        shown.forEach((id, one) -> known.add(new KnownEntry(id, one.fingerprint())));
        before.stream()
                .filter(entry -> !shown.containsKey(entry.getId()))
                .limit(Math.max(0, most - known.size()))
                .forEach(known::add);
        return known;
    }
}
