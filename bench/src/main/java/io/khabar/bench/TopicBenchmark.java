package io.khabar.bench;

import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.TopicKey;
import io.khabar.enrich.story.topic.HybridClassifier;
import io.khabar.enrich.story.topic.LexiconClassifier;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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

/** Saying what an Arabic story is about, by its length: with the model, and by the lexicon alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class TopicBenchmark {

    private final HybridClassifier hybrid = HybridClassifier.bundled();
    private final LexiconClassifier lexicon = LexiconClassifier.bundled();
    private StoryText story = new StoryText(null, "", "ar", List.of());

    /** Length of the story in KB of UTF-8. */
    @Param({"1", "5", "16"})
    public int kilobytes;

    @Setup
    public void makeStory() {
        String text = PageMaker.page(kilobytes * 1024, 1);
        int end = text.indexOf('\n');
        story = new StoryText(text.substring(0, end), text.substring(end + 1), "ar", List.of());
        System.out.printf(
                Locale.ROOT,
                "story of %d characters, topics %s%n",
                text.length(),
                hybrid().stream().map(TopicKey::id).toList());
    }

    /** Lexicon, sections and model. */
    @Benchmark
    public List<TopicKey> hybrid() {
        return hybrid.classify(story);
    }

    /** Lexicon and sections. */
    @Benchmark
    public List<TopicKey> lexicon() {
        return lexicon.classify(story);
    }
}
