package io.khabar.bench;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Split;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.ArticleParser;
import io.khabar.enrich.story.split.StorySplitter;
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

/** Parsing and splitting a page, by its length and by the number of stories in it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class SplitBenchmark {

    private final ArticleParser parser = new ArticleParser();
    private final StorySplitter splitter = new StorySplitter(Labels.bundled());
    private Article article = Article.ofText("bench", "", false);

    /** Length of the page in KB of UTF-8. */
    @Param({"1", "4", "5", "16", "64"})
    public int kilobytes;

    /** Number of embedded stories. */
    @Param({"0", "1", "4", "16"})
    public int stories;

    @Setup
    public void makePage() {
        article = Article.ofText("bench", PageMaker.page(kilobytes * 1024, stories), false);
        int found = split().stories().size() - 1;
        int bytes = article.text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        System.out.printf(Locale.ROOT, "page of %d bytes, %d of %d stories found%n", bytes, found, stories);
    }

    /** Parsing and splitting. */
    @Benchmark
    public Split split() {
        return splitter.split(parser.parse(article));
    }
}
