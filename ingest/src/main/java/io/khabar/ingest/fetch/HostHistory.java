package io.khabar.ingest.fetch;

import io.khabar.ingest.fetch.Exchange.Hop;
import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.fetch.FetchResult.NotModified;
import io.khabar.ingest.fetch.FetchResult.Throttled;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What hosts have said before: whether they ever answered, and until when they asked for less. Guarded by the gate's lock. */
final class HostHistory {
    /** How long a host is left alone that asks for less without saying for how long. */
    static final Duration UNSAID = Duration.ofMinutes(5);

    private static final int MOST_HOSTS = 50_000;
    /** Key of a hold for all of a host. */
    private static final String ALL = "";

    private final Clock clock;
    private final HostPace pace;
    private final Recent<String, Boolean> answered = new Recent<>(MOST_HOSTS);

    HostHistory(Clock clock, HostPace pace) {
        this.clock = clock;
        this.pace = pace;
    }

    /** What to answer in the place of a host that is to be left alone; null: it may be asked. */
    @Nullable
    Throttled held(Map<String, Hold> holds, URI url) {
        Instant now = clock.instant();
        holds.values().removeIf(hold -> !now.isBefore(hold.until()));
        Hold hold = holds.getOrDefault(ALL, holds.get(url.toString()));
        return hold == null
                ? null
                : new Throttled(hold.status(), Duration.between(now, hold.until()), "not asked: " + hold.reason());
    }

    /** From when on a host that has nothing to do may be forgotten. */
    Instant forgettable(Map<String, Hold> holds, Instant next) {
        return holds.values().stream()
                .map(Hold::until)
                .max(Comparator.naturalOrder())
                .filter(next::isBefore)
                .orElse(next);
    }

    /**
     * Notes an answer. A refusal from a host that has answered before, in this life or (as the validators show) in an earlier one, is
     * no verdict on the document but a demand for less.
     */
    Answer judge(Map<String, Hold> holds, Hop hop, Answer answer) {
        String host = hop.target().host();
        String url = hop.target().uri().toString();
        boolean shared = pace.sharedHosts().contains(host);
        if (!(answer instanceof Answer.Done done)) {
            return answer;
        }
        if (done.result() instanceof Fetched || done.result() instanceof NotModified) {
            answered.put(host, true);
        } else if (done.result() instanceof Throttled throttled) {
            hold(holds, shared ? url : ALL, throttled);
        } else if (done.result() instanceof Failed failed
                && (done.challenge() || failed.status() == 403)
                && hasAnswered(host, hop.request())) {
            Throttled throttled =
                    new Throttled(failed.status(), null, failed.reason() + ", though the host has answered before");
            hold(holds, done.challenge() && !shared && !isAside(hop) ? ALL : url, throttled);
            return new Answer.Done(throttled, done.challenge(), done.took());
        }
        return answer;
    }

    /** Sites that show robots a page at paths that nobody reads still give their feeds; it is no reason to leave these alone. */
    private static boolean isAside(Hop hop) {
        return TdmFiles.PATH.equals(hop.target().uri().getPath());
    }

    private void hold(Map<String, Hold> holds, String key, Throttled throttled) {
        Duration wait = throttled.retryAfter() == null ? UNSAID : throttled.retryAfter();
        holds.put(key, new Hold(clock.instant().plus(wait), throttled.status(), throttled.reason()));
    }

    private boolean hasAnswered(String host, FetchRequest request) {
        return request.etag() != null || request.lastModified() != null || answered.containsKey(host);
    }

    /** Until when a host, or one document of it, is not asked. */
    record Hold(Instant until, int status, String reason) {}
}
