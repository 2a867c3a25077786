package io.khabar.bench;

import io.khabar.enrich.story.IdentifiedLanguage;
import io.khabar.enrich.story.language.ModelLanguageIdentifier;
import io.khabar.enrich.story.text.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
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

/** Telling the language of a page of the seeds, and what the library takes for as much of it as Khabar looks at. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class LanguageBenchmark {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int LOOKED_AT = 300;
    private static final Map<String, String> PAGES = Map.of(
            "ar", "ar-very-long-main-story.txt",
            "en", "en-garden-column-then-whole-heat-pump-story.txt",
            "ru", "ru-dlinnyj-reportazh-potom-dva-materiala-po-teme.txt");

    private final ModelLanguageIdentifier identifier = ModelLanguageIdentifier.bundled();
    private final LanguageDetectorME library = library(MODEL);
    private String page = "";
    private String lookedAt = "";

    /** Language of the page. */
    @Param({"ar", "en", "ru"})
    public String language = "";

    @Setup
    public void readPage() {
        page = new Resource("/pages/" + PAGES.get(language)).text();
        lookedAt = page.substring(0, Math.min(LOOKED_AT, page.length()));
        System.out.printf(Locale.ROOT, "page of %d characters: %s%n", page.length(), khabar());
    }

    /** What enrich does. */
    @Benchmark
    public @Nullable IdentifiedLanguage khabar() {
        return identifier.identify(page, null);
    }

    /** The library by itself, over the first 300 characters. */
    @Benchmark
    public Language[] library() {
        return library.predictLanguages(lookedAt);
    }

    private static LanguageDetectorME library(String model) {
        try (InputStream stream = LanguageBenchmark.class.getResourceAsStream(model)) {
            return new LanguageDetectorME(new LanguageDetectorModel(Objects.requireNonNull(stream, model)));
        } catch (IOException e) {
            throw new IllegalStateException(model + " cannot be read", e);
        }
    }
}
