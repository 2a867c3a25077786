package io.khabar.enrich.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What enrich counts. Names are part of the contract with ops. */
public final class EnrichMeters {
    private final MeterRegistry registry;
    private final Counter split;
    private final Counter repeated;
    private final Counter embedded;
    private final Timer seconds;
    private final AtomicInteger headlines = new AtomicInteger();
    private final Map<VersionDecision.Outcome, Counter> outcomes = new EnumMap<>(VersionDecision.Outcome.class);

    public EnrichMeters(MeterRegistry registry) {
        this.registry = registry;
        split = articles("split");
        repeated = articles("repeated");
        embedded = Counter.builder("news.enrich.embedded")
                .description("Stories found embedded in other pages")
                .register(registry);
        seconds = Timer.builder("news.enrich.article.seconds")
                .description("Time to split and key one article")
                .register(registry);
        Gauge.builder("news.enrich.headlines", headlines, AtomicInteger::get)
                .description("Headlines that are known at present")
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

    private Counter articles(String outcome) {
        return Counter.builder("news.enrich.articles")
                .description("Articles by what became of them: split (and keyed), or repeated (and dropped)")
                .tag("outcome", outcome)
                .register(registry);
    }

    Timer seconds() {
        return seconds;
    }

    void family(int stories) {
        split.increment();
        embedded.increment(stories - 1);
    }

    /** Counts an article that came again as it was, and each of its stories as a repeat. */
    void repeatedFamily(int stories) {
        repeated.increment();
        story(VersionDecision.Outcome.REPEATED, stories);
    }

    /** Says how many headlines are known now. */
    void headlines(int known) {
        headlines.set(known);
    }

    void story(VersionDecision.Outcome outcome) {
        story(outcome, 1);
    }

    private void story(VersionDecision.Outcome outcome, int stories) {
        Counter counter = outcomes.get(outcome);
        if (counter != null) {
            counter.increment(stories);
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
