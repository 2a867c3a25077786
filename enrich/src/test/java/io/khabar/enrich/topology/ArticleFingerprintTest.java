package io.khabar.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.record.Articles;
import io.khabar.enrich.story.RuleVersions;
import io.khabar.news.PubStatus;
import io.khabar.news.PublishedBasis;
import io.khabar.news.PublishedPrecision;
import io.khabar.news.RawArticle;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleFingerprintTest {
    private static final Instant DAY = Instant.parse("2025-03-04T00:00:00Z");
    private static final RuleVersions RULES = new RuleVersions("s1", "g1", "t1", "l1");

    static Stream<RawArticle.Builder> changes() {
        return Stream.of(
                article().setText("Another text"),
                article().setContentType("text/html"),
                article().setUrl("https://news.example/2"),
                article().setGuid("g-2"),
                article().setPublisher("other.example"),
                article().setHeadline("Another headline"),
                article().setHeadline(""),
                article().setSummary("A summary"),
                article().setBy("B. Author"),
                article().setKeywords(List.of("harbour", "tide")),
                article().setKeywords(List.of("harbourtide")),
                article().setLanguage("fr"),
                article().setRightsInfo("All kept"),
                article().setPubStatus(PubStatus.CANCELED),
                article().setPublished(DAY.plusSeconds(1)),
                article().setPagePublished(DAY),
                article().setLabels("other.example"),
                article().setPublishedBasis(PublishedBasis.PAGE),
                article().setPublishedPrecision(PublishedPrecision.SECOND));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldSeeWhatAnArticleSaysInAnotherWay(RawArticle.Builder changed) {
        assertThat(fingerprint(RULES, changed)).isNotEqualTo(fingerprint(RULES, article()));
    }

    @Test
    void shouldNotSeeWhenAndWhereAnArticleWasRead() {
        RawArticle.Builder again = article()
                .setIngested(DAY.plusSeconds(3_600))
                .setOrigin("seeds/other.jsonl:7")
                .setFeed("https://news.example/other.xml");

        assertThat(fingerprint(RULES, again)).isEqualTo(fingerprint(RULES, article()));
    }

    @Test
    void shouldSeeEachVersionOfTheRules() {
        assertThat(Stream.of(
                                RULES,
                                new RuleVersions("s2", "g1", "t1", "l1"),
                                new RuleVersions("s1", "g2", "t1", "l1"),
                                new RuleVersions("s1", "g1", "t2", "l1"),
                                new RuleVersions("s1", "g1", "t1", "l2"))
                        .map(rules -> fingerprint(rules, article())))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldReadBackWhatTheStoreWrote() {
        SeenArticle seen = new SeenArticle(
                -7L, 3, DAY, List.of("9f86d081884c7d659a2feaa0c55ad015", "00000000000000000000000000000001"));

        byte[] bytes = SeenArticle.serde().serializer().serialize("store", seen);

        assertThat(SeenArticle.serde().deserializer().deserialize("store", bytes))
                .isEqualTo(seen);
    }

    @Test
    void shouldReadWhatAnEarlierKhabarRememberedOfAnArticle() {
        byte[] bytes =
                ByteBuffer.allocate(13).put((byte) 1).putLong(-7L).putInt(3).array();

        assertThat(SeenArticle.serde().deserializer().deserialize("store", bytes))
                .isEqualTo(new SeenArticle(-7L, 3, Instant.EPOCH, List.of()));
    }

    private static long fingerprint(RuleVersions rules, RawArticle.Builder article) {
        return new ArticleFingerprint(rules).of(Articles.of(article.build()));
    }

    private static RawArticle.Builder article() {
        return RawArticle.newBuilder()
                .setId("a1")
                .setText("A text")
                .setUrl("https://news.example/1")
                .setGuid("g-1")
                .setPublisher("news.example")
                .setHeadline("A headline")
                .setKeywords(List.of("harbour"))
                .setLanguage("en")
                .setPublished(DAY)
                .setPublishedBasis(PublishedBasis.FEED)
                .setPublishedPrecision(PublishedPrecision.DAY)
                .setIngested(DAY);
    }
}
