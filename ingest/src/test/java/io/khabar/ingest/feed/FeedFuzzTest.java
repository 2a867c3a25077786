package io.khabar.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

class FeedFuzzTest {
    private static final List<String> SEEDS = List.of(
            "formats/rss-2.0.xml",
            "formats/rss-1.0.rdf",
            "formats/rss-0.91.xml",
            "formats/atom-1.0.xml",
            "formats/atom-0.3.xml",
            "formats/channel.cdf",
            "formats/feed-1.1.json",
            "formats/news-sitemap.xml",
            "formats/sitemap-index.xml",
            "broken/unclosed.xml",
            "broken/controls.xml",
            "encodings/bom.utf-16le.xml",
            "hostile/billion-laughs.xml",
            "nofeed/page.html");

    @Property(tries = 300)
    void shouldNeverThrowAndKeepItsLimitsWhateverIsChangedInAFeed(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        byte[] bytes = Mutation.of(Feeds.bytes(SEEDS.get(random.nextInt(SEEDS.size()))), random);

        // When
        ParsedFeed feed = new FeedParser().parse(new FeedDocument(bytes, null, Feeds.BASE));

        // Then
        assertThat(feed.errors())
                .hasSizeLessThan(100)
                .allSatisfy(error -> assertThat(error.chars()).noneMatch(Character::isISOControl));
        for (FeedEntry entry : feed.entries()) {
            assertThat(clean(entry.id()) && clean(entry.link()) && clean(entry.title()))
                    .isTrue();
            assertThat(runs(entry.content()) || runs(entry.summary())).isFalse();
        }
    }

    private static boolean runs(@Nullable String html) {
        return Jsoup.parseBodyFragment(html == null ? "" : html).getAllElements().stream()
                .anyMatch(element -> element.is(
                                "script, iframe, object, embed, form, style, [href^=javascript], [src^=data]")
                        || element.attributes().asList().stream()
                                .anyMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    private static boolean clean(@Nullable String text) {
        return text == null || text.chars().noneMatch(Character::isISOControl);
    }

    /** Changes bytes, cuts, doubles and splices in pieces that parsers stumble over. */
    static final class Mutation {
        private static final List<String> PIECES = List.of(
                "<",
                ">",
                "&",
                "&amp;",
                "]]>",
                "<![CDATA[",
                "<!--",
                "-->",
                "<?",
                "\"",
                "'",
                "</",
                "<item>",
                "</title>",
                "\0",
                "<!DOCTYPE x [",
                "&#x0;",
                "&#1114112;",
                "&nbsp;",
                "<script>",
                "javascript:",
                "{",
                "}",
                "[",
                "]",
                "\uFEFF",
                "\u202E",
                "xml:base=\"..\"",
                "xmlns=\"\"",
                "&lt;script&gt;",
                "<entry>",
                "%",
                "://",
                "\uD800");

        private Mutation() {}

        static byte[] of(byte[] original, Random random) {
            byte[] bytes = original;
            for (int i = random.nextInt(8); i >= 0; i--) {
                bytes = once(bytes, random);
            }
            return bytes;
        }

        private static byte[] once(byte[] bytes, Random random) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(60));
            return switch (random.nextInt(4)) {
                case 0 -> joined(bytes, from, new byte[0], to);
                case 1 ->
                    joined(bytes, from, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, from + 1));
                case 2 -> joined(bytes, from, java.util.Arrays.copyOfRange(bytes, from, to), from);
                default ->
                    joined(
                            bytes,
                            from,
                            PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8),
                            from);
            };
        }

        private static byte[] joined(byte[] bytes, int to, byte[] piece, int from) {
            byte[] joined = new byte[to + piece.length + bytes.length - from];
            System.arraycopy(bytes, 0, joined, 0, to);
            System.arraycopy(piece, 0, joined, to, piece.length);
            System.arraycopy(bytes, from, joined, to + piece.length, bytes.length - from);
            return joined;
        }
    }
}
