package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.fetch.FetchResult.Kind;
import io.khabar.ingest.hostile.Hostile;
import io.khabar.ingest.hostile.HostileServer;
import io.khabar.runtime.MovingClock;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No connection may arrive where none may be made: the server counts them. */
class GuardedConnectionTest {
    private static final byte[] HERE = {127, 0, 0, 1};
    private final HostileServer server = HostileServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "localhost", "0x7f.1", "2130706433", "0177.0.0.1", "127.1", "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]", "127.0.0.1.", "１２７.0.0.1", "0.0.0.0", "[::]", "inside.example", "0"
            })
    void shouldNotConnectToThisMachineHoweverItIsWritten(String host) {
        // Given: the system's own resolver, but for one name
        CheckedDns.Lookup lookup = name -> name.equals("inside.example")
                ? new InetAddress[] {InetAddress.getByAddress(name, HERE)}
                : InetAddress.getAllByName(name);

        // When
        FetchResult result;
        try (Fetcher fetcher = guarded(lookup)) {
            result = FetchKit.get(fetcher, URI.create("http://" + host + ":" + server.port() + "/healthy"));
        }

        // Then
        assertThat(result)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.kind()).isEqualTo(Kind.FORBIDDEN_ADDRESS));
        assertThat(server.accepted()).isZero();
    }

    @Test
    void shouldLookANameUpOnceForAllWhoWaitForIt() throws Exception {
        // Given
        CountDownLatch answers = new CountDownLatch(1);
        AtomicInteger questions = new AtomicInteger();
        CheckedDns dns = dns(
                host -> {
                    questions.incrementAndGet();
                    await(answers);
                    return new InetAddress[] {address("8.8.8.8")};
                },
                new MovingClock(FetchKit.NOW));

        // When
        CompletableFuture<Void> first = dns.prepare("a.example");
        CompletableFuture<Void> second = dns.prepare("a.example");
        answers.countDown();
        first.join();
        second.join();
        dns.close();

        // Then
        assertThat(questions).hasValue(1);
        assertThat(dns.resolve("a.example")).containsExactly(address("8.8.8.8"));
    }

    @Test
    void shouldTurnAwayWhoAsksWhileTooManyNamesWait() {
        // Given: one look-up at once, ten that wait
        CountDownLatch answers = new CountDownLatch(1);
        CheckedDns dns = dns(
                host -> {
                    await(answers);
                    return new InetAddress[] {address("8.8.8.8")};
                },
                new MovingClock(FetchKit.NOW));
        List<CompletableFuture<Void>> taken = IntStream.range(0, 11)
                .mapToObj(i -> dns.prepare("host" + i + ".example"))
                .toList();

        // When
        CompletableFuture<Void> more = dns.prepare("more.example");
        answers.countDown();

        // Then
        assertThat(more).isCompletedExceptionally();
        assertThat(taken).allSatisfy(one -> assertThat(one.join()).isNull());
        assertThat(dns.prepare("more.example").join()).isNull();
        dns.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void shouldUseOnlyThePublicAddressesOfAName() throws UnknownHostException {
        // Given
        CheckedDns dns = dns(
                host -> new InetAddress[] {address("10.0.0.1"), address("8.8.8.8"), address("127.0.0.1")},
                new MovingClock(FetchKit.NOW));

        // When
        dns.prepare("mixed.example").join();

        // Then
        assertThat(dns.resolve("mixed.example")).containsExactly(address("8.8.8.8"));
        dns.close();
    }

    @Test
    void shouldKeepToTheAddressesThatWereCheckedWhenANameChangesThem() throws UnknownHostException {
        // Given: public at first, this machine ever after
        AtomicInteger asked = new AtomicInteger();
        MovingClock clock = new MovingClock(FetchKit.NOW);
        CheckedDns dns =
                dns(host -> new InetAddress[] {address(asked.incrementAndGet() == 1 ? "8.8.8.8" : "127.0.0.1")}, clock);

        // When
        dns.prepare("flips.example").join();
        InetAddress[] used = dns.resolve("flips.example");
        InetAddress[] usedAgain = dns.resolve("flips.example");

        // Then: the client's question asks nobody
        assertThat(used).containsExactly(address("8.8.8.8"));
        assertThat(usedAgain).containsExactly(address("8.8.8.8"));
        assertThat(asked).hasValue(1);

        // When: it is looked up anew
        clock.advance(CheckedDns.KEPT);

        // Then
        assertThat(dns.prepare("flips.example"))
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withCauseInstanceOf(CheckedDns.NotPublicException.class);
        assertThat(dns.prepare("never.example")).failsWithin(Duration.ofSeconds(30));
        dns.close();
    }

    @Test
    void shouldNotFollowANameThatTurnsToThisMachine() {
        // Given: an allowed address at first, which closes its connections; then one that is not allowed
        HostileServer allowed = HostileServer.start().on("healthy", call -> {
            Hostile.HEALTHY.answer(call);
            call.close();
        });
        AtomicInteger asked = new AtomicInteger();
        CheckedDns.Lookup flips = host -> asked.incrementAndGet() == 1
                ? new InetAddress[] {InetAddress.getByAddress(host, HERE)}
                : new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 2})};
        MovingClock clock = new MovingClock(FetchKit.NOW);

        // When
        FetchResult first;
        FetchResult second;
        URI url = URI.create("http://flips.example:" + allowed.port() + "/healthy");
        try (Fetcher fetcher = Fetchers.of(
                FetchKit.settings(
                        allowed.port(), FetchSettings.PRIVATE_ALLOW + "=127.0.0.1", FetchSettings.ROBOTS + "=false"),
                clock,
                flips)) {
            first = FetchKit.get(fetcher, url);
            clock.advance(CheckedDns.KEPT);
            second = FetchKit.get(fetcher, url);
        }

        // Then
        assertThat(first).isInstanceOf(Fetched.class);
        assertThat(FetchKit.shown(second)).isEqualTo("failed FORBIDDEN_ADDRESS 0");
        assertThat(allowed.accepted()).isEqualTo(1);
        allowed.close();
    }

    @Test
    void shouldNotFollowARedirectToThisMachine() {
        // Given: a second server, on a port that is allowed and an address that is not
        HostileServer inside = HostileServer.start();
        server.on(
                "trap",
                call -> call.reply("302 Found", "Location: http://127.0.0.1:" + inside.port() + "/healthy\r\n", ""));
        String ports = FetchSettings.PORTS + "=" + server.port() + "," + inside.port();

        // When
        FetchResult result;
        try (Fetcher fetcher = Fetchers.of(
                FetchKit.settings(
                        server.port(),
                        ports,
                        FetchSettings.PRIVATE_ALLOW + "=outside.example",
                        FetchSettings.ROBOTS + "=false"),
                FetchKit.CLOCK,
                FetchKit.LOOKUP)) {
            result = FetchKit.get(fetcher, URI.create("http://outside.example:" + server.port() + "/trap"));
        }

        // Then
        assertThat(FetchKit.shown(result)).isEqualTo("failed FORBIDDEN_ADDRESS 0");
        assertThat(server.accepted()).isEqualTo(1);
        assertThat(inside.accepted()).isZero();
        inside.close();
    }

    @Test
    void shouldGoThroughAProxyOfThisMachineButNotToOne() {
        // Given: the proxy answers by itself
        server.on("http:", call -> call.reply("200 OK", "", call.request().path()));

        // When
        FetchResult outside;
        FetchResult inside;
        FetchResult byName;
        try (Fetcher fetcher = Fetchers.of(
                FetchKit.settings(
                        server.port(),
                        FetchSettings.PRIVATE_ALLOW + "=",
                        FetchSettings.ROBOTS + "=false",
                        FetchSettings.PROXY + "=http://127.0.0.1:" + server.port()),
                FetchKit.CLOCK,
                FetchKit.LOOKUP)) {
            outside = FetchKit.get(fetcher, URI.create("http://news.test/feed"));
            inside = FetchKit.get(fetcher, URI.create("http://127.0.0.1/feed"));
            byName = FetchKit.get(fetcher, URI.create("http://localhost/feed"));
        }

        // Then
        assertThat(outside)
                .isInstanceOfSatisfying(
                        Fetched.class, got -> assertThat(got.bytes()).asString().isEqualTo("http://news.test/feed"));
        assertThat(FetchKit.shown(inside)).isEqualTo("failed FORBIDDEN_ADDRESS 0");
        assertThat(FetchKit.shown(byName)).isEqualTo("failed FORBIDDEN_ADDRESS 0");
        assertThat(server.requests()).hasSize(1);
    }

    private Fetcher guarded(CheckedDns.Lookup lookup) {
        return Fetchers.of(FetchKit.settings(server.port(), FetchSettings.PRIVATE_ALLOW + "="), FetchKit.CLOCK, lookup);
    }

    private static CheckedDns dns(CheckedDns.Lookup lookup, MovingClock clock) {
        return new CheckedDns(lookup, new PublicAddresses(false, java.util.List.of()), "", clock, 1, 10);
    }

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal);
    }
}
