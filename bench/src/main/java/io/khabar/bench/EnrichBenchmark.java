package io.khabar.bench;

import io.khabar.enrich.Enrichers;
import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.tag.CrfTagger;
import io.khabar.enrich.story.tag.TaggedName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All that enrich does with an Arabic article besides Kafka and Avro, and the tagger's part of it. Prints the heap of the models. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class EnrichBenchmark {

    private static final int MOST_CHARACTERS = 1 << 20;

    private final StoryEnricher enricher = heapOf("enricher with its models", () -> Enrichers.bundled(MOST_CHARACTERS));
    private final CrfTagger tagger = CrfTagger.bundled();
    private Article article = Article.ofText("bench", "", false);
    private StoryText story = new StoryText(null, "", "ar", List.of());

    /** Length of the article in KB of UTF-8. */
    @Param({"1", "5", "16"})
    public int kilobytes;

    /** Number of embedded stories. */
    @Param({"1", "4"})
    public int stories;

    @Setup
    public void makeArticle() {
        String text = PageMaker.page(kilobytes * 1024, stories);
        int end = text.indexOf('\n');
        article = Article.ofText("bench", text, false);
        story = new StoryText(text.substring(0, end), text.substring(end + 1), "ar", List.of());
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        System.out.printf(Locale.ROOT, "article of %d bytes, %d names tagged%n", bytes, tagger().size());
    }

    /** Parsing, splitting, cleaning, hashes, language, keys, topics. */
    @Benchmark
    public EnrichmentResult enrich() {
        return enricher.enrich(article);
    }

    /** The names that the tagger sees in the same text. */
    @Benchmark
    public List<TaggedName> tagger() {
        return tagger.names(story);
    }

    private static <T> T heapOf(String what, Supplier<T> maker) {
        long before = used();
        T made = maker.get();
        System.out.printf(Locale.ROOT, "heap of the %s: %.1f MB%n", what, (used() - before) / 1e6);
        return made;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
