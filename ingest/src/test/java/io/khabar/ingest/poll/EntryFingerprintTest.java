package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.article.PublishedTime;
import io.khabar.ingest.feed.FeedEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryFingerprintTest {
    private static final FeedEntry ENTRY = entry("title", "https://a.example/1", null, "content", false);

    @Test
    void shouldBeTheSameWhenOnlyDatesOrTrackingChange() {
        assertThat(EntryFingerprint.of(
                        entry("title", "https://a.example/1?utm_source=rss", "2024-03-23", "content", false)))
                .isEqualTo(EntryFingerprint.of(ENTRY));
    }

    @Test
    void shouldChangeWithWhatTheEntrySays() {
        assertThat(List.of(
                        ENTRY,
                        entry("Title", "https://a.example/1", null, "content", false),
                        entry("title", "https://a.example/2", null, "content", false),
                        entry("title", "https://a.example/1", null, "contents", false),
                        entry("title", "https://a.example/1", null, "content", true),
                        entry("titlec", "https://a.example/1", null, "ontent", false),
                        entry(null, "https://a.example/1", null, "titlecontent", false),
                        entry("", "https://a.example/1", null, "titlecontent", false)))
                .extracting(EntryFingerprint::of)
                .doesNotHaveDuplicates();
    }

    private static FeedEntry entry(
            @Nullable String title, String link, @Nullable String date, String content, boolean withdrawn) {
        PublishedTime time = date == null ? null : PublishedTime.parse(date).orElseThrow();
        return new FeedEntry("id", title, link, time, time, null, content, null, List.of(), null, null, withdrawn);
    }
}
