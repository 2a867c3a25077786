package io.khabar.enrich.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.khabar.enrich.story.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Splits pages made at random. Every build tries some; {@code -Dkhabar.fuzz.minutes=10} goes on for that long, and
 * {@code -Dkhabar.fuzz.seed=N} begins with the page of that seed. What fails is made smaller and written to target/fuzz;
 * put it into src/test/resources/fuzz when it is mended.
 */
class FuzzTest {

    private static final int TRIES = 300;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String TOO_LONG = "the page takes too long";
    private static final Path FINDINGS = Path.of("target", "fuzz");

    private final SplitRules rules = new SplitRules();
    private final Words words = Words.bundled();
    private int split;

    @Test
    void shouldSplitAnyPageByTheRules() throws IOException {
        // Given
        long first = Long.getLong("khabar.fuzz.seed", new SplittableRandom().nextLong() >>> 16);
        long minutes = Long.getLong("khabar.fuzz.minutes", 0);
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        System.out.println("fuzz: begins with -Dkhabar.fuzz.seed=" + first);

        // When
        int tries = 0;
        List<String> findings = new ArrayList<>();
        while (tries < TRIES || System.nanoTime() < end) {
            String finding = finding(first + tries++);
            if (!finding.isEmpty()) {
                findings.add(finding);
            }
        }
        System.out.println("fuzz: " + tries + " pages tried, " + split + " with more than one story, " + findings.size()
                + " of them broke a rule");

        // Then
        assertThat(findings).as("rules broken; the pages are in " + FINDINGS).isEmpty();
    }

    @Test
    void shouldSplitTheSamePagesAlikeInTwoThreads() throws Exception {
        // Given
        List<FuzzPage> pages = new ArrayList<>();
        for (long seed = 1; seed <= 60; seed++) {
            pages.add(new PageMaker(words, seed).page());
        }

        // When
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<List<List<Split>>> one =
                threads.submit(() -> pages.stream().map(rules::splits).toList());
        Future<List<List<Split>>> other =
                threads.submit(() -> pages.stream().map(rules::splits).toList());
        threads.shutdown();

        // Then
        assertThat(one.get()).isEqualTo(other.get());
        assertThat(one.get()).isEqualTo(pages.stream().map(rules::splits).toList());
    }

    /** What the page of a seed breaks; empty when it breaks nothing. */
    private String finding(long seed) throws IOException {
        FuzzPage page = new PageMaker(words, seed).page();
        String broken = broken(page);
        if (broken.isEmpty()) {
            return "";
        }
        boolean hangs = broken.contains(TOO_LONG);
        FuzzPage smallest =
                hangs ? page : new Shrinker(other -> kind(broken(other)).equals(kind(broken))).smallest(page);
        PageFile.write(FINDINGS.resolve(seed + ".json"), smallest);
        return "seed " + seed + ": " + (hangs ? broken : broken(smallest));
    }

    private String broken(FuzzPage page) {
        try {
            // The rules look for each paragraph in the whole page, so only the splitting is timed.
            assertTimeoutPreemptively(LONGEST, () -> rules.splits(page), TOO_LONG);
            int stories = rules.check(page);
            split += stories > 1 ? 1 : 0;
            return "";
        } catch (Throwable e) {
            return e.getClass().getName() + ": " + e.getMessage() + " at " + place(e);
        }
    }

    private static String place(Throwable e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("io.khabar.enrich.story")) {
                return frame.toString();
            }
        }
        return "the rules";
    }

    /** The same for the same fault of different pages. */
    private static String kind(String broken) {
        int end = broken.indexOf('«');
        return broken.substring(0, Math.min(broken.length(), end < 0 ? 120 : end));
    }
}
