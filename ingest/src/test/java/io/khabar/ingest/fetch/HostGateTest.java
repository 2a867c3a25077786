package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.fetch.Exchange.Hop;
import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Kind;
import io.khabar.ingest.fetch.FetchResult.NotModified;
import io.khabar.ingest.fetch.FetchResult.Throttled;
import io.khabar.runtime.MovingClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HostGateTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final MovingClock clock = new MovingClock(FetchKit.NOW);
    private final ManualTimer timer = new ManualTimer(clock);
    private final Network network = new Network();

    @Test
    void shouldKeepToTwoAtOnceAndAPauseForEachHost() {
        // Given
        HostGate gate = gate(100, 2, SECOND);
        for (int number = 0; number < 5; number++) {
            send(gate, "a.example", number);
        }

        // When / Then: the second waits for the pause, the third for an end
        assertThat(network.asked()).containsExactly("a.example/0");
        timer.advance(SECOND.minusMillis(1));
        assertThat(network.asked()).hasSize(1);
        timer.advance(Duration.ofMillis(1));
        assertThat(network.asked()).containsExactly("a.example/0", "a.example/1");
        timer.advance(Duration.ofMinutes(1));
        assertThat(network.asked()).hasSize(2);
        network.answer("a.example/0", ok());
        assertThat(network.asked()).hasSize(3).endsWith("a.example/2");
    }

    @Test
    void shouldGiveHostsTurnsWhenAllTogetherAreTooMany() {
        // Given: a host with a hundred feeds came first
        HostGate gate = gate(2, 2, Duration.ZERO);
        for (int number = 0; number < 100; number++) {
            send(gate, "big.example", number);
        }
        send(gate, "small.example", 0);
        send(gate, "other.example", 0);

        // When
        network.answer("big.example/0", ok());
        network.answer("big.example/1", ok());

        // Then
        assertThat(network.asked()).contains("small.example/0");
        network.answer("small.example/0", ok());
        assertThat(network.asked()).contains("other.example/0");
    }

    @Test
    void shouldPauseForAsLongAsACrawlDelayAsks() {
        // Given
        HostGate gate = gate(100, 2, SECOND);
        gate.send(hop("a.example", 0).pausing(Duration.ofSeconds(10)));
        send(gate, "a.example", 1);

        // When / Then
        timer.advance(Duration.ofSeconds(9));
        assertThat(network.asked()).hasSize(1);
        timer.advance(SECOND);
        assertThat(network.asked()).hasSize(2);
    }

    @Test
    void shouldLeaveAllOfAHostAloneThatAsksForLess() {
        // Given
        HostGate gate = gate(100, 1, Duration.ZERO);
        CompletableFuture<Answer> first = send(gate, "a.example", 0);
        CompletableFuture<Answer> waiting = send(gate, "a.example", 1);

        // When
        network.answer("a.example/0", new Throttled(429, Duration.ofMinutes(10), "less"));
        timer.advance(Duration.ofMinutes(4));
        CompletableFuture<Answer> later = send(gate, "a.example", 2);
        CompletableFuture<Answer> elsewhere = send(gate, "b.example", 0);

        // Then
        assertThat(shown(first)).isEqualTo("throttled 429 PT10M");
        assertThat(shown(waiting)).isEqualTo("throttled 429 PT10M");
        assertThat(shown(later)).isEqualTo("throttled 429 PT6M");
        assertThat(elsewhere).isNotDone();
        assertThat(network.asked()).containsExactly("a.example/0", "b.example/0");
        timer.advance(Duration.ofMinutes(6));
        send(gate, "a.example", 3);
        assertThat(network.asked()).endsWith("a.example/3");
    }

    @Test
    void shouldLeaveAHostAloneForAWhileThatDoesNotSayForHowLong() {
        // Given
        HostGate gate = gate(100, 1, Duration.ZERO);
        send(gate, "a.example", 0);
        network.answer("a.example/0", new Throttled(429, null, "less"));

        // When / Then
        assertThat(shown(send(gate, "a.example", 1))).isEqualTo("throttled 429 " + HostHistory.UNSAID);
        timer.advance(HostHistory.UNSAID);
        assertThat(send(gate, "a.example", 2)).isNotDone();
    }

    @Test
    void shouldHoldBackOneFeedOnlyOnAHostOfManyPublishers() {
        // Given
        HostGate gate = gate(100, 1, Duration.ZERO);
        send(gate, "shared.example", 0);

        // When
        network.answer("shared.example/0", new Throttled(429, Duration.ofMinutes(10), "less"));

        // Then
        assertThat(shown(send(gate, "shared.example", 0))).isEqualTo("throttled 429 PT10M");
        assertThat(send(gate, "shared.example", 1)).isNotDone();
        assertThat(network.asked()).endsWith("shared.example/1");
    }

    @Test
    void shouldTakeARefusalForADemandForLessWhenTheHostHasAnsweredBefore() {
        // Given
        HostGate gate = gate(100, 1, Duration.ZERO);
        Failed forbidden = new Failed(Kind.CLIENT_ERROR, 403, "it answers 403");
        CompletableFuture<Answer> first = send(gate, "a.example", 0);
        network.answer("a.example/0", forbidden);

        // When
        send(gate, "a.example", 1);
        network.answer("a.example/1", ok());
        CompletableFuture<Answer> second = send(gate, "a.example", 0);
        network.answer("a.example/0", forbidden);

        // Then: the host's other feeds go on
        assertThat(shown(first)).isEqualTo("failed CLIENT_ERROR 403");
        assertThat(shown(second)).isEqualTo("throttled 403 unsaid");
        assertThat(send(gate, "a.example", 1)).isNotDone();
    }

    @Test
    void shouldTakeARefusalForADemandForLessWhenTheValidatorsShowAnEarlierAnswer() {
        // Given: a new process
        HostGate gate = gate(100, 1, Duration.ZERO);
        FetchRequest request = new FetchRequest(URI.create("http://a.example/0"), "\"v1\"", null);

        // When
        CompletableFuture<Answer> answer =
                gate.send(new Hop(new WebTarget(request.url(), "a.example", 80), request, SECOND, Duration.ZERO));
        network.answer("a.example/0", new Failed(Kind.CLIENT_ERROR, 403, "it answers 403"));

        // Then
        assertThat(shown(answer)).isEqualTo("throttled 403 unsaid");
    }

    @Test
    void shouldLeaveAllOfAHostAloneThatShowsAChallenge() {
        // Given
        HostGate gate = gate(100, 1, Duration.ZERO);
        send(gate, "a.example", 0);
        network.answer("a.example/0", ok());

        // When
        CompletableFuture<Answer> challenged = send(gate, "a.example", 0);
        network.answer(
                "a.example/0", new Answer.Done(new Failed(Kind.SERVER_ERROR, 503, "a page"), true, Duration.ZERO));

        // Then
        assertThat(shown(challenged)).isEqualTo("throttled 503 unsaid");
        assertThat(shown(send(gate, "a.example", 1))).isEqualTo("throttled 503 PT5M");
    }

    @Test
    void shouldForgetHostsThatHaveNothingToDo() {
        // Given
        HostGate gate = gate(100_000, 2, SECOND);
        for (int host = 0; host < 10_000; host++) {
            send(gate, "h" + host + ".example", 0);
        }
        assertThat(gate.hosts()).isEqualTo(10_000);

        // When
        for (int host = 0; host < 10_000; host++) {
            network.answer(
                    "h" + host + ".example/0", host == 7 ? new Throttled(429, Duration.ofHours(1), "less") : ok());
        }
        timer.advance(SECOND);

        // Then: but for the one that asked for less, until its time has passed
        assertThat(gate.hosts()).isEqualTo(1);
        timer.advance(Duration.ofHours(1));
        assertThat(gate.hosts()).isZero();
    }

    @Test
    void shouldNotOverflowWhenManyAnswersAreThereAtOnce() {
        // Given: a network that answers before the call returns
        HostGate gate = gate(1, 1, Duration.ZERO);
        CompletableFuture<Answer> first = send(gate, "a.example", 0);
        List<CompletableFuture<Answer>> waiting = new ArrayList<>();
        for (int number = 1; number < 10_000; number++) {
            waiting.add(send(gate, "a.example", number));
        }
        network.atOnce = new Answer.Done(ok(), false, Duration.ZERO);

        // When
        network.answer("a.example/0", ok());

        // Then
        assertThat(first).isCompleted();
        assertThat(waiting.stream().filter(CompletableFuture::isDone)).hasSize(9_999);
    }

    @Test
    void shouldGoOnAfterAFaultOfTheProcess() {
        // Given
        HostGate gate = gate(1, 1, Duration.ZERO);
        CompletableFuture<Answer> broken = send(gate, "a.example", 0);
        CompletableFuture<Answer> next = send(gate, "a.example", 1);

        // When
        network.open.remove("a.example/0").completeExceptionally(new IllegalStateException("broken"));
        network.answer("a.example/1", ok());

        // Then
        assertThat(broken).isCompletedExceptionally();
        assertThat(shown(next)).isEqualTo("not modified");
    }

    private HostGate gate(int atOnce, int perHost, Duration pause) {
        return new HostGate(network, new HostPace(atOnce, perHost, pause, Set.of("shared.example")), timer, clock);
    }

    private static FetchResult ok() {
        return new NotModified(null);
    }

    private static CompletableFuture<Answer> send(HostGate gate, String host, int number) {
        return gate.send(hop(host, number));
    }

    private static Hop hop(String host, int number) {
        URI url = URI.create("http://" + host + "/" + number);
        return new Hop(new WebTarget(url, host, 80), FetchRequest.of(url), SECOND, Duration.ZERO);
    }

    private static String shown(CompletableFuture<Answer> answer) {
        assertThat(answer).isCompleted();
        return FetchKit.shown(((Answer.Done) answer.join()).result());
    }

    /** Notes what is asked and answers when the test says so. */
    private static final class Network implements Exchange {
        private final List<String> asked = new ArrayList<>();
        private final Map<String, CompletableFuture<Answer>> open = new LinkedHashMap<>();
        private @Nullable Answer atOnce;

        List<String> asked() {
            return asked;
        }

        void answer(String url, FetchResult result) {
            answer(url, new Answer.Done(result, false, Duration.ZERO));
        }

        void answer(String url, Answer answer) {
            open.remove(url).complete(answer);
        }

        @Override
        public CompletableFuture<Answer> send(Hop hop) {
            String url = hop.target().host() + hop.target().uri().getPath();
            asked.add(url);
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            if (atOnce != null) {
                answer.complete(atOnce);
            } else {
                open.put(url, answer);
            }
            return answer;
        }

        @Override
        public void close() {}
    }
}
