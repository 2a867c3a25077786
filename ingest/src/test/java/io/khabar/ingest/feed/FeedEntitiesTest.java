package io.khabar.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Entities that a feed declares: files and hosts that they name, and what they would grow to. */
class FeedEntitiesTest {
    @Test
    void shouldReadNoFileThatAnEntityNames() {
        // When
        ParsedFeed feed = Feeds.parse("hostile/xxe-file.xml");

        // Then
        assertThat(feed.feed().title()).isEqualTo("before &secret; after");
        assertThat(feed.errors()).contains("line 2: 1 declared entities are not plain text, passed over");
    }

    @Test
    void shouldCallNoHostThatAFeedNames() throws IOException {
        // Given
        try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(canary.getLocalPort());
            String feed = new String(Feeds.bytes("hostile/xxe-http.xml"), StandardCharsets.UTF_8).replace("PORT", port);

            // When
            ParsedFeed parsed = Feeds.parseText(feed);

            // Then
            assertThat(parsed.feed().title()).isEqualTo("calls &call; nobody");
            assertThat(called(canary)).isFalse();
        }
    }

    @Test
    void shouldRefuseADocumentTypeThatReachesTheParserAllTheSame() throws IOException {
        // Given
        try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + canary.getLocalPort() + "/";

            // When
            Optional<StrictXml.Fault> fault =
                    StrictXml.read("<!DOCTYPE rss SYSTEM \"" + url + "\"><rss/>", new TreeBuilder(new Notes(), false));

            // Then
            assertThat(fault)
                    .hasValueSatisfying(found -> assertThat(found.what()).contains("DOCTYPE"));
            assertThat(called(canary)).isFalse();
        }
    }

    @Test
    void shouldKeepOnlyPlainTextOfDeclaredEntities() {
        // When / Then
        assertThat(Feeds.parse("hostile/parameter-entities.xml").feed().title()).isEqualTo("got &all; and safe text");
    }

    @Test
    void shouldNotExpandEntitiesWithinEntities() {
        // When / Then
        assertThat(Feeds.parse("hostile/billion-laughs.xml").feed().title()).isEqualTo("ha &j; ha");
    }

    @Test
    void shouldBoundWhatEntitiesAddInAll() {
        // Given: each of 100,000 references would add 190 characters
        String feed = "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(190) + "\">]><rss><channel><item><description>"
                + "&a;".repeat(100_000) + "</description></item></channel></rss>";

        // When
        String mended = XmlMending.mend(feed, new Notes());

        // Then
        assertThat(mended.length()).isLessThan(2_000_000);
    }

    private static boolean called(ServerSocket canary) throws IOException {
        canary.setSoTimeout(1);
        try {
            canary.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
