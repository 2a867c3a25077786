package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.live.LiveNews;
import io.khabar.news.RawArticle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of whose entries the pages are wanted, over the network and into Kafka. */
@Timeout(180)
class EntryPagesIT {

    @TempDir
    private Path home;

    private FeedLine line;

    @BeforeEach
    void open() {
        line = new FeedLine(home);
    }

    @AfterEach
    void close() throws Exception {
        line.close();
    }

    @Test
    void shouldPublishThePageAsTheArticleAndOnce() {
        // Given
        String page =
                "<html lang=ar><link rel=canonical href=/page/canonical><article><p>النص كله</p></article></html>";
        line.server.put("/page/bridge", page);
        line.server.publishWithPage("a", "bridge", "أول النص");
        line.listWithPages(List.of(line.server.url("a")));

        // When
        LiveNews follower = line.follow(Map.of());
        FeedLine.soon()
                .until(() ->
                        line.server.requests("a").size() > 2 && !line.texts().isEmpty());
        follower.close();
        int before = line.server.requests("a").size();
        line.follow(Map.of());
        FeedLine.soon().until(() -> line.server.requests("a").size() > before + 1);

        // Then
        assertThat(line.articles()).singleElement().satisfies(article -> {
            assertThat(article.getText()).isEqualTo(page);
            assertThat(article.getSummary()).isEqualTo("أول النص");
            assertThat(article.getHeadline()).isEqualTo("bridge");
            assertThat(article.getGuid()).isEqualTo("bridge");
            assertThat(article.getLanguage()).isEqualTo("ar");
            assertThat(article.getUrl()).isEqualTo(line.server.pageUrl("canonical"));
        });
        assertThat(line.server.requestsOf("/page/bridge")).isEqualTo(1);
        assertThat(line.server.requests("a").get(before).status()).isEqualTo(304);
    }

    @Test
    void shouldPublishTheEntryWhereThereIsNoPageAndThePageWhenItComes() {
        // Given
        line.server.put("/robots.txt", "User-agent: *\nDisallow: /page/secret\n");
        line.server.put("/page/secret", "<p>never</p>");
        line.server.put("/page/late", "");
        line.server.publishWithPage("a", "missing", "entry of the missing page");
        line.server.publishWithPage("a", "secret", "entry of the secret page");
        line.server.publishWithPage("a", "late", "entry of the late page");
        line.listWithPages(List.of(line.server.url("a")));

        // When
        line.follow(Map.of());
        FeedLine.soon().until(() -> line.texts().size() == 3);
        List<String> first = line.texts();
        line.server.put("/page/late", "<p>the late page</p>");
        FeedLine.soon().until(() -> line.texts().size() == 4);
        int before = line.server.requests("a").size();
        FeedLine.soon().until(() -> line.server.requests("a").size() > before + 1);

        // Then
        assertThat(first)
                .containsExactlyInAnyOrder(
                        "entry of the missing page", "entry of the secret page", "entry of the late page");
        assertThat(line.texts()).hasSize(4).contains("<p>the late page</p>");
        assertThat(line.articles().stream().map(RawArticle::getId).distinct()).hasSize(3);
        assertThat(line.server.requestsOf("/page/missing")).isEqualTo(1);
        assertThat(line.server.requestsOf("/page/secret")).isZero();
    }

    @Test
    void shouldFollowAnIndexOfSitemapsToThePages() {
        // Given
        line.server.put("/index.xml", "<sitemapindex><sitemap><loc>/map.xml</loc></sitemap></sitemapindex>");
        line.server.put("/map.xml", "<urlset><url><loc>/page/mill</loc></url></urlset>");
        line.server.put("/page/mill", "<p>the mill</p>");
        line.listWithPages(List.of("http://127.0.0.1:" + line.server.port() + "/index.xml"));

        // When
        line.follow(Map.of());
        FeedLine.soon()
                .until(() ->
                        line.server.requestsOf("/map.xml") > 2 && !line.texts().isEmpty());

        // Then
        assertThat(line.texts()).containsExactly("<p>the mill</p>");
        assertThat(line.server.requestsOf("/page/mill")).isEqualTo(1);
    }
}
