package io.khabar.standalone.explain;

import io.khabar.enrich.story.StoryEnricher;
import io.khabar.ingest.seed.SeedItem;
import io.khabar.ingest.seed.SeedLimits;
import io.khabar.ingest.seed.SeedReader;
import io.khabar.runtime.ExitCode;
import io.khabar.standalone.text.Paint;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Explains the articles of seed files, one after the other; the rules are loaded once. */
public final class Explain {
    private final Clock clock;
    private final PrintStream out;
    private final boolean json;
    private final ExplanationView view;
    private final ExplanationJson lines = new ExplanationJson();
    private final StoryEnricher enricher;

    /**
     * @param json true for JSON lines, false for people
     */
    public Explain(Clock clock, PrintStream out, boolean json, Paint paint, StoryEnricher enricher) {
        this.clock = clock;
        this.out = out;
        this.json = json;
        this.view = new ExplanationView(paint, out);
        this.enricher = enricher;
    }

    /**
     * Explains every article of the files.
     *
     * @param files seed files of every form, folders, or "-"
     * @return OK, or SOME_BAD when one was no article
     */
    public ExitCode files(List<String> files) {
        ExitCode code = ExitCode.OK;
        try (SeedReader seeds = new SeedReader(files, System.in, SeedLimits.DEFAULT, clock)) {
            while (seeds.hasNext()) {
                Explanation.Outcome outcome = outcome(seeds.next());
                show(outcome);
                code = outcome instanceof Explanation.Outcome.Refused ? ExitCode.SOME_BAD : code;
            }
        }
        return code;
    }

    private Explanation.Outcome outcome(SeedItem item) {
        if (item instanceof SeedItem.ReadArticle read) {
            @Nullable String origin = read.article().getOrigin();
            return Explanation.of(read.article(), Objects.requireNonNullElse(origin, "-"), enricher);
        }
        SeedItem.BadSeed bad = (SeedItem.BadSeed) item;
        return new Explanation.Outcome.Refused(bad.origin(), bad.reason());
    }

    private void show(Explanation.Outcome outcome) {
        if (outcome instanceof Explanation.Outcome.Explained explained) {
            if (json) {
                out.println(lines.line(explained.explanation()));
            } else {
                view.show(explained.explanation());
            }
        } else if (outcome instanceof Explanation.Outcome.Refused refused) {
            if (json) {
                out.println(lines.line(refused));
            } else {
                view.show(refused);
            }
        }
    }
}
