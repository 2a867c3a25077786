package io.khabar.bench;

import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.EntityTagger;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.key.LivingGazetteer;
import io.khabar.enrich.story.key.LivingGazetteer.Rebuilt;
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

/** Looking names up in a 5 KB story, and making a new snapshot, by the number of names that were added to the bundled ones. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class GazetteerBenchmark {
    private static final int KILOBYTES = 5;

    private final LivingGazetteer gazetteer = new LivingGazetteer(NameTagger.NONE);
    private final StoryText story = new StoryText(null, PageMaker.page(KILOBYTES * 1024, 1), "ar", List.of());
    private EntityTagger tagger = gazetteer.tagger();
    private int changes;

    /** Names added to the bundled ones; 0 for these alone. */
    @Param({"0", "10000", "100000", "1000000"})
    public int names;

    @Setup
    public void fill() {
        long before = usedBytes();
        for (int i = 0; i < names / NameMaker.NAMES_OF_AN_ENTITY; i++) {
            gazetteer.put(NameMaker.key(i), NameMaker.line(i, 0));
        }
        long start = System.nanoTime();
        Rebuilt rebuilt = gazetteer.rebuild();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        tagger = gazetteer.tagger();
        long bytes = usedBytes() - before;
        System.out.printf(
                Locale.ROOT,
                "%d names added: %d refused, %d MB, %d bytes a name, first snapshot %d ms, %d entities in the story%n",
                names,
                rebuilt.refused().size(),
                bytes >> 20,
                names == 0 ? 0 : bytes / names,
                millis,
                tag().size());
    }

    /** The keys of a story. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 4, time = 1)
    public List<EntityKey> tag() {
        return tagger.tag(story);
    }

    /** A new snapshot after one line changed. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 5)
    @Measurement(iterations = 5)
    public Rebuilt rebuild() {
        gazetteer.put(NameMaker.key(0), NameMaker.line(0, ++changes));
        return gazetteer.rebuild();
    }

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
