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
    private final Counter superseded;
    private final Counter embedded;
    private final Counter mainFound;
    private final Counter mainMissing;
    private final Timer seconds;
    private final Counter refusedLines;
    private final AtomicInteger headlines = new AtomicInteger();
    private final AtomicInteger entities = new AtomicInteger();
    private final AtomicInteger addedEntities = new AtomicInteger();
    private final Map<VersionDecision.Outcome, Counter> outcomes = new EnumMap<>(VersionDecision.Outcome.class);

    public EnrichMeters(MeterRegistry registry) {
        this.registry = registry;
        split = articles("split");
        repeated = articles("repeated");
        superseded = articles("superseded");
        embedded = Counter.builder("news.enrich.embedded")
                .description("Stories found embedded in other pages")
                .register(registry);
        mainFound = pages("found");
        mainMissing = pages("missing");
        seconds = Timer.builder("news.enrich.article.seconds")
                .description("Time to split and key one article")
                .register(registry);
        Gauge.builder("news.enrich.headlines", headlines, AtomicInteger::get)
                .description("Headlines that are known at present")
                .register(registry);
        refusedLines = Counter.builder("news.enrich.gazetteer.refused")
                .description("Lines of the gazetteer's topic that were refused")
                .register(registry);
        entities("all", entities);
        entities("added", addedEntities);
        for (VersionDecision.Outcome outcome : VersionDecision.Outcome.values()) {
            outcomes.put(
                    outcome,
                    Counter.builder("news.enrich.stories")
                            .description("Stories by what became of them: new, changed, repeated, held or superseded")
                            .tag("outcome", outcome.label())
                            .register(registry));
        }
    }

    private void entities(String which, AtomicInteger count) {
        Gauge.builder("news.enrich.gazetteer.entities", count, AtomicInteger::get)
                .description("Entities of the gazetteer: all, and those with a line that was added while running")
                .tag("which", which)
                .register(registry);
    }

    private Counter articles(String outcome) {
        return Counter.builder("news.enrich.articles")
                .description("Articles by what became of them: split (and keyed), or dropped as repeated or superseded")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter pages(String main) {
        return Counter.builder("news.enrich.pages")
                .description("Pages of markup by whether their main text was found")
                .tag("main", main)
                .register(registry);
    }

    Timer seconds() {
        return seconds;
    }

    void family(int stories) {
        split.increment();
        embedded.increment(stories - 1);
    }

    /** Counts a page of markup. */
    void page(boolean hasMain) {
        (hasMain ? mainFound : mainMissing).increment();
    }

    /** Counts an article that came again as it was, and each of its stories as a repeat. */
    void repeatedFamily(int stories) {
        repeated.increment();
        story(VersionDecision.Outcome.REPEATED, stories);
    }

    /** Counts an article that was sent again after a later form of it was split. */
    void supersededArticle() {
        superseded.increment();
    }

    /** Says how many headlines are known now. */
    void headlines(int known) {
        headlines.set(known);
    }

    /** Says what the gazetteer holds now. */
    void gazetteer(int all, int added) {
        entities.set(all);
        addedEntities.set(added);
    }

    /** Counts a line of the gazetteer's topic that changed nothing. */
    void refusedLine() {
        refusedLines.increment();
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
