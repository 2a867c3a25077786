package io.khabar.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that hold a connection and give little for it. Each test ends when the server lets go of them. */
@Timeout(60)
class SlowClientTest {
    private static final Map<String, String> HASTY = Map.of(PushSettings.READ_TIMEOUT, "300ms");
    private static final String HEAD =
            "POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String ONE = "{\"text\":\"x\"}";

    @Test
    void shouldNotWaitForAHeadThatDoesNotEnd() throws Exception {
        try (Pushing pushing = Pushing.with(HASTY);
                RawClient client = new RawClient(pushing.server.port())) {
            // Given
            client.send(HEAD);

            // When / Then: ends
            client.dribble("X");
            assertThat(pushing.outlet.articles).isEmpty();
        }
    }

    @Test
    void shouldNotWaitForAConnectionOnWhichNothingComes() throws Exception {
        try (Pushing pushing = Pushing.with(HASTY);
                RawClient client = new RawClient(pushing.server.port())) {
            // When / Then
            assertThat(client.answer()).isEmpty();
        }
    }

    @Test
    void shouldNotWaitForABodyThatDoesNotEnd() throws Exception {
        try (Pushing pushing = Pushing.with(HASTY);
                RawClient client = new RawClient(pushing.server.port())) {
            // When
            client.send(HEAD + "Content-Length: 1000\r\n\r\n{\"text\":");

            // Then
            assertThat(client.answer()).startsWith("HTTP/1.1 408").contains("the body took longer than 300 ms");
            assertThat(pushing.requests("late")).isEqualTo(1);
        }
    }

    @Test
    void shouldNotWaitForABodyThatComesByteByByte() throws Exception {
        try (Pushing pushing = Pushing.with(HASTY);
                RawClient client = new RawClient(pushing.server.port())) {
            // Given
            client.send(HEAD + "Content-Length: 1000000\r\n\r\n");

            // When / Then: ends
            client.dribble(" ");
            assertThat(pushing.outlet.articles).isEmpty();
        }
    }

    @Test
    void shouldGiveBackWhatABrokenOffPushHadTaken() throws Exception {
        try (Pushing pushing =
                Pushing.with(Map.of(PushSettings.IN_FLIGHT_MAX_BYTES, "1024", PushSettings.READ_TIMEOUT, "300ms"))) {
            // Given
            try (RawClient client = new RawClient(pushing.server.port())) {
                client.send(HEAD + "Content-Length: 1000\r\n\r\n{\"text\":");
                client.answer();
            }

            // When / Then
            assertThat(pushing.push(Pushing.JSON, "{\"text\":\"" + "x".repeat(900) + "\"}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void shouldServeOthersWhileManyAreSlow() throws Exception {
        try (Pushing pushing = Pushing.with(Map.of(PushSettings.READ_TIMEOUT, "1m"))) {
            List<RawClient> slow = new ArrayList<>();
            try {
                // Given: more than the server has threads
                for (int i = 0; i < 40; i++) {
                    RawClient client = new RawClient(pushing.server.port());
                    slow.add(client);
                    client.send(HEAD + "Content-Length: 1000\r\n\r\n{\"text\":");
                }

                // When / Then
                assertThat(pushing.push(Pushing.JSON, ONE).statusCode()).isEqualTo(200);
            } finally {
                for (RawClient client : slow) {
                    client.close();
                }
            }
        }
    }

    @Test
    void shouldKeepAConnectionWhoseRequestsComeInTime() throws Exception {
        try (Pushing pushing = Pushing.with(HASTY);
                RawClient client = new RawClient(pushing.server.port())) {
            // Given: a push that waits for Kafka longer than a head or body may take
            pushing.outlet.hold();
            client.send(HEAD + "Content-Length: 12\r\n\r\n" + ONE);
            try (RawClient late = new RawClient(pushing.server.port())) {
                late.answer();
            }
            try (RawClient later = new RawClient(pushing.server.port())) {
                later.answer();
            }

            // When
            pushing.outlet.letGo();
            client.send(HEAD + "Connection: close\r\nContent-Length: 12\r\n\r\n" + ONE);

            // Then
            assertThat(client.answer().split("HTTP/1.1 200", -1)).hasSize(3);
        }
    }
}
