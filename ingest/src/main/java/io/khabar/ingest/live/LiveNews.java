package io.khabar.ingest.live;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.poll.PollSettings;
import io.khabar.ingest.push.PushSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that the settings ask for of news as it comes: followed feeds, pushes, hubs, the canary; perhaps nothing. */
public final class LiveNews implements Part {
    private final List<Part> parts = new ArrayList<>();
    private final @Nullable Hubs hub;
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
        hub = hubs ? new Hubs(settings, meters, clock) : null;
        if (hub != null || settings.flag(PushSettings.ENABLED)) {
            parts.add(new Pushes(settings, hub == null ? null : hub.subscriber(), meters, clock));
        }
        if (feeds) {
            parts.add(new FollowedFeeds(settings, hub == null ? HubWatch.NONE : hub, meters, clock));
        }
        if (!settings.duration(IngestSettings.CANARY_INTERVAL).isZero()) {
            parts.add(new Canary(settings, clock));
        }
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
        if (hub != null) {
            hub.close();
        }
        ended.complete(ExitCode.OK);
    }
}
