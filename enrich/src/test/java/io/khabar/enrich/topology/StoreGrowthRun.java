package io.khabar.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.Enrichers;
import io.khabar.enrich.record.RawPosition;
import io.khabar.enrich.record.StoryRecords;
import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.news.EnrichedStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How large the stores of enrich become. No test of the build; run it by name, as README.md says. The stories are those of the
 * seeds, over and over under other ids: what a store keeps of a story is its keys and a few numbers, never its text. While it runs, up to
 * 48 MiB of each store on disk are still in memory.
 */
class StoreGrowthRun {
    private static final int STEPS = 10;
    private static final int MEBIBYTE = 1024 * 1024;
    private static final List<String> PAGES =
            List.of("../seeds/full-story", "../seeds/not-split", "../seeds/no-marker");

    @TempDir
    private Path folder;

    @Test
    void shouldTellHowLargeTheStoresBecome() throws IOException {
        int articles = Integer.getInteger("stores.articles", 1_000_000);
        StoreKind kind =
                StoreKind.valueOf(System.getProperty("stores.kind", "rocksdb").toUpperCase(Locale.ROOT));
        List<List<EnrichedStory>> families = families();
        long heapBefore = heap();
        long stories = 0;
        try (SeenStores stores = new SeenStores(kind, folder)) {
            System.out.println(
                    "articles\tstories\tdisk, MiB\theap, MiB\tof it articles-seen\tstory-versions\tstory-pages");
            for (int article = 0; article < articles; article++) {
                stories += stores.take(article, families.get(article % families.size()));
                if ((article + 1) % Math.max(1, articles / STEPS) == 0) {
                    print(article + 1, stories, heap() - heapBefore);
                }
            }
        }
        System.out.println("closed, with all on disk:");
        print(articles, stories, heap() - heapBefore);
        print(families);
        assertThat(size(folder) > 0).as("on disk").isEqualTo(kind == StoreKind.ROCKSDB);
    }

    private void print(long articles, long stories, long heap) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%,d\t%,d\t%,d\t%,d\t%,d\t%,d\t%,d%n",
                articles,
                stories,
                size(folder) / MEBIBYTE,
                Math.max(0, heap) / MEBIBYTE,
                size(folder.resolve("rocksdb").resolve(SplitAndKey.STORE)) / MEBIBYTE,
                size(folder.resolve("rocksdb").resolve(StoryVersions.STORE)) / MEBIBYTE,
                size(folder.resolve("rocksdb").resolve(StoryPages.STORE)) / MEBIBYTE);
    }

    private static void print(List<List<EnrichedStory>> families) {
        List<EnrichedStory> all = families.stream().flatMap(List::stream).toList();
        System.out.printf(
                Locale.ROOT,
                "%.2f stories a page; %.1f keys of %.0f bytes a story%n",
                (double) all.size() / families.size(),
                all.stream()
                        .mapToInt(story -> StoryKeys.of(story).size())
                        .average()
                        .orElse(0),
                all.stream()
                        .flatMap(story -> StoryKeys.of(story).stream())
                        .mapToInt(String::length)
                        .average()
                        .orElse(0));
    }

    private static List<List<EnrichedStory>> families() throws IOException {
        StoryEnricher enricher = Enrichers.bundled(100_000);
        StoryRecords records = new StoryRecords(enricher.versions());
        List<List<EnrichedStory>> families = new ArrayList<>();
        for (String pages : PAGES) {
            for (Path page : texts(Path.of(pages))) {
                Article article =
                        Article.builder("x", Files.readString(page), false).build();
                families.add(records.of((EnrichmentResult.Enriched) enricher.enrich(article), RawPosition.NONE));
            }
        }
        return families;
    }

    private static List<Path> texts(Path pages) throws IOException {
        try (Stream<Path> files = Files.list(pages)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long size(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
