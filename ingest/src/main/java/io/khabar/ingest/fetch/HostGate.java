package io.khabar.ingest.fetch;

import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Kind;
import io.khabar.ingest.fetch.FetchResult.Throttled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests through host by host: few at once, a pause between two, and none while a host has asked for less. Hosts take turns, so
 * that one with many feeds does not hold up the others. Nothing blocks: what has to wait stands in its host's queue, and a host
 * that has nothing to remember is forgotten.
 */
final class HostGate implements Exchange {
    /** Requests that may wait in all. */
    static final int MOST_WAITING = 50_000;

    private final Exchange next;
    private final HostPace pace;
    private final HostHistory history;
    private final Timer timer;
    private final Clock clock;
    private final Map<String, HostLane> lanes = new HashMap<>();
    private final Queue<HostLane> ready = new ArrayDeque<>();
    private final Queue<Waiting> due = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private int active;
    private int waiting;
    private boolean closed;

    HostGate(Exchange next, HostPace pace, Timer timer, Clock clock) {
        this.next = next;
        this.pace = pace;
        this.history = new HostHistory(clock, pace);
        this.timer = timer;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Answer> send(Hop hop) {
        List<Waiting> begun;
        Waiting mine;
        synchronized (this) {
            if (closed || waiting >= MOST_WAITING) {
                return CompletableFuture.completedFuture(
                        Answer.Done.at(new Failed(Kind.NETWORK, 0, closed ? "stopped" : "too many fetches wait")));
            }
            HostLane lane = lanes.computeIfAbsent(hop.target().host(), HostLane::new);
            @Nullable Throttled held = history.held(lane.holds, hop.target().uri());
            if (held != null) {
                return CompletableFuture.completedFuture(Answer.Done.at(held));
            }
            mine = new Waiting(lane, hop);
            lane.queue.add(mine);
            waiting++;
            stir(lane);
            begun = turns();
        }
        begin(begun);
        return mine.answer;
    }

    /** Puts a host into the row of those whose turn it is, or sets an alarm for when it will be. */
    private void stir(HostLane lane) {
        Instant now = clock.instant();
        boolean wants = !lane.queue.isEmpty() && lane.active < pace.perHost() && !lane.listed;
        boolean idle = lane.queue.isEmpty() && lane.active == 0;
        Instant due = idle ? history.forgettable(lane.holds, lane.next) : lane.next;
        if (wants && !now.isBefore(lane.next)) {
            lane.listed = true;
            ready.add(lane);
        } else if ((wants || idle) && now.isBefore(due)) {
            alarm(lane, Duration.between(now, due));
        } else if (idle) {
            lanes.remove(lane.host, lane);
        }
    }

    private void alarm(HostLane lane, Duration wait) {
        if (!lane.alarmed) {
            lane.alarmed = true;
            timer.after(wait, () -> awake(lane));
        }
    }

    private void awake(HostLane lane) {
        List<Waiting> begun;
        synchronized (this) {
            lane.alarmed = false;
            if (closed) {
                return;
            }
            stir(lane);
            begun = turns();
        }
        begin(begun);
    }

    /** Takes out the requests whose turn it is. */
    private List<Waiting> turns() {
        List<Waiting> begun = new ArrayList<>();
        while (active < pace.atOnce() && !ready.isEmpty()) {
            HostLane lane = ready.remove();
            lane.listed = false;
            Waiting first = lane.queue.poll();
            if (first != null) {
                waiting--;
                active++;
                lane.active++;
                Duration pause = first.hop.pause();
                lane.next = clock.instant().plus(pause.compareTo(pace.pause()) > 0 ? pause : pace.pause());
                begun.add(first);
            }
            stir(lane);
        }
        return begun;
    }

    /** Begins exchanges one after the other, never one inside of another: answers that are there at once would pile up calls. */
    private void begin(List<Waiting> begun) {
        due.addAll(begun);
        int pending = begun.isEmpty() || rounds.getAndIncrement() > 0 ? 0 : 1;
        while (pending > 0) {
            for (Waiting turn = due.poll(); turn != null; turn = due.poll()) {
                begin(turn);
            }
            pending = rounds.addAndGet(-pending);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what it would tell is told to the answer
    private void begin(Waiting turn) {
        next.send(turn.hop).whenComplete((answer, failed) -> {
            Answer judged = end(turn, answer);
            if (judged == null) {
                turn.answer.completeExceptionally(failed);
            } else {
                turn.answer.complete(judged);
            }
        });
    }

    private @Nullable Answer end(Waiting turn, @Nullable Answer answer) {
        HostLane lane = turn.lane;
        List<Waiting> begun;
        Map<Waiting, Throttled> turnedAway = new HashMap<>();
        Answer judged;
        synchronized (this) {
            active--;
            lane.active--;
            judged = answer == null ? null : history.judge(lane.holds, turn.hop, answer);
            lane.queue.removeIf(waits -> {
                @Nullable
                Throttled held = history.held(lane.holds, waits.hop.target().uri());
                return held != null && turnedAway.put(waits, held) == null;
            });
            waiting -= turnedAway.size();
            stir(lane);
            begun = turns();
        }
        turnedAway.forEach((waits, held) -> waits.answer.complete(Answer.Done.at(held)));
        begin(begun);
        return judged;
    }

    @Override
    public void close() {
        Collection<Waiting> left = new ArrayList<>();
        synchronized (this) {
            closed = true;
            lanes.values().forEach(lane -> left.addAll(lane.queue));
            lanes.clear();
            ready.clear();
        }
        left.forEach(waits -> waits.answer.complete(Answer.Done.at(new Failed(Kind.NETWORK, 0, "stopped"))));
        next.close();
    }

    /** Hosts that something is remembered of, for tests. */
    synchronized int hosts() {
        return lanes.size();
    }

    /** A request and who waits for its answer. Each is itself and no other. */
    private static final class Waiting {
        private final HostLane lane;
        private final Hop hop;
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();

        Waiting(HostLane lane, Hop hop) {
            this.lane = lane;
            this.hop = hop;
        }
    }

    /** A host's requests, and what it has asked for. */
    private static final class HostLane {
        private final String host;
        private final Queue<Waiting> queue = new ArrayDeque<>();
        private final Map<String, HostHistory.Hold> holds = new HashMap<>();
        private Instant next = Instant.MIN;
        private int active;
        private boolean listed;
        private boolean alarmed;

        HostLane(String host) {
            this.host = host;
        }
    }
}
