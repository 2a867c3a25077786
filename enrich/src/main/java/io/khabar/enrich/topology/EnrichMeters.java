package io.khabar.enrich.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;

/** What enrich counts. Names are part of the contract with ops. */
public final class EnrichMeters {
    private final MeterRegistry registry;
    private final Counter articles;
    private final Counter embedded;
    private final Timer seconds;
    private final Map<VersionDecision.Outcome, Counter> outcomes = new EnumMap<>(VersionDecision.Outcome.class);

    public EnrichMeters(MeterRegistry registry) {
        this.registry = registry;
        articles = Counter.builder("news.enrich.articles")
                .description("Articles split and keyed")
                .register(registry);
        embedded = Counter.builder("news.enrich.embedded")
                .description("Stories found embedded in other pages")
                .register(registry);
        seconds = Timer.builder("news.enrich.article.seconds")
                .description("Time to split and key one article")
                .register(registry);
        for (VersionDecision.Outcome outcome : VersionDecision.Outcome.values()) {
            outcomes.put(
                    outcome,
                    Counter.builder("news.enrich.stories")
                            .description("Stories by what became of them: new, changed or repeated")
                            .tag("outcome", outcome.label())
                            .register(registry));
        }
    }

    Timer seconds() {
        return seconds;
    }

    void family(int stories) {
        articles.increment();
        embedded.increment(stories - 1);
    }

    void story(VersionDecision.Outcome outcome) {
        Counter counter = outcomes.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }

    /** Counts a dead letter. */
    public void deadLetter(String reason) {
        Counter.builder("news.dead.letters")
                .description("Records refused, by stage and reason")
                .tag("stage", "enrich")
                .tag("reason", reason)
                .register(registry)
                .increment();
    }
}
