package io.khabar.ingest.live;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.feed.EntryArticles;
import io.khabar.ingest.fetch.Fetchers;
import io.khabar.ingest.fetch.FormPoster;
import io.khabar.ingest.poll.PollSettings;
import io.khabar.ingest.publish.PublisherFactory;
import io.khabar.ingest.push.PushSettings;
import io.khabar.ingest.websub.MemorySubscriptions;
import io.khabar.ingest.websub.Subscriber;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.schemas.serde.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that the settings ask for of news as it comes: followed feeds, pushes, hubs, the canary; perhaps nothing. */
public final class LiveNews implements Part {
    private static final Logger log = LoggerFactory.getLogger(LiveNews.class);

    private final List<Part> parts = new ArrayList<>();
    private final List<AutoCloseable> closedLast = new ArrayList<>();
    private final CompletableFuture<ExitCode> ended = new CompletableFuture<>();

    /**
     * Prepares; {@link #start} begins.
     *
     * @throws KhabarException (USAGE) when settings are wrong or contradict each other
     */
    public LiveNews(Settings settings, MeterRegistry meters, Clock clock) {
        boolean hubs = settings.flag(PushSettings.WEBSUB_ENABLED);
        boolean feeds = !settings.string(PollSettings.FEEDS).isEmpty();
        if (hubs && !feeds) {
            throw new KhabarException(
                    ExitCode.USAGE,
                    PushSettings.WEBSUB_ENABLED + " is for followed feeds: set " + PollSettings.FEEDS + ", too.");
        }
        Hubs hub = hubs ? hubs(settings, meters, clock) : null;
        if (hub != null || settings.flag(PushSettings.ENABLED)) {
            parts.add(new Pushes(settings, hub == null ? null : hub.subscriber(), meters, clock));
        }
        if (feeds) {
            parts.add(new FollowedFeeds(settings, hub == null ? HubWatch.NONE : hub.deliveries(), meters, clock));
        }
        if (!settings.duration(IngestSettings.CANARY_INTERVAL).isZero()) {
            parts.add(new Canary(settings, clock));
        }
    }

    private record Hubs(Subscriber subscriber, HubDeliveries deliveries) {}

    private Hubs hubs(Settings settings, MeterRegistry meters, Clock clock) {
        FormPoster forms = Fetchers.forms(settings, clock);
        Patience patience = new Patience();
        var holder = new Object() {
            @Nullable
            Subscriber subscriber;
        };
        HubDeliveries deliveries = new HubDeliveries(
                new EntryArticles(clock),
                new PublisherFactory(settings, clock, patience)
                        .pushed(refusal -> LoggerFactory.getLogger(LiveNews.class)
                                .warn("{} {}", refusal.origin(), refusal.reason())),
                () -> Objects.requireNonNull(holder.subscriber));
        holder.subscriber = new Subscriber(
                new MemorySubscriptions(), forms::post, PushSettings.subscriber(settings), deliveries, meters, clock);
        closedLast.add(patience);
        closedLast.add(deliveries);
        closedLast.add(forms);
        return new Hubs(holder.subscriber, deliveries);
    }

    /** True when the settings ask for none of it. */
    public boolean isNothing() {
        return parts.isEmpty();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // ends with the parts
    public void start() {
        for (Part part : parts) {
            part.start();
            part.ended().thenAccept(ended::complete);
        }
    }

    @Override
    public Health live() {
        return all(Part::live);
    }

    @Override
    public Health ready() {
        return all(Part::ready);
    }

    private Health all(Function<Part, Health> question) {
        List<Health> answers = parts.stream().map(question).toList();
        return answers.stream()
                .filter(health -> !health.ok())
                .findFirst()
                .orElseGet(() -> Health.up(answers.stream().map(Health::cause).collect(Collectors.joining("; "))));
    }

    /** Ends with the first part that ends. */
    @Override
    public CompletableFuture<ExitCode> ended() {
        return ended;
    }

    @Override
    public void close() {
        parts.forEach(Part::close);
        closedLast.forEach(LiveNews::close);
        ended.complete(ExitCode.OK);
    }

    private static void close(AutoCloseable last) {
        try {
            last.close();
        } catch (Exception e) {
            log.warn("Not closed in good order: {}", e.toString());
        }
    }
}
