package io.khabar.ingest.fetch;

import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Kind;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** Exchanges over the network, without a thread for each: addresses checked, time and bytes bounded. */
final class HttpExchange implements Exchange {
    private final CloseableHttpAsyncClient client;
    private final LeasedConnections connections;
    private final CheckedDns dns;
    private final Alarms alarms;
    private final AnswerJudge judge;
    private final ByteBudget budget;
    private final FetchLimits limits;
    private final String proxyHost;
    private final AtomicReference<@Nullable Throwable> death = new AtomicReference<>();
    private final ProxyReport report;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    /**
     * Starts the client.
     *
     * @param dns closed by this, as are the alarms
     * @param agent value of User-Agent
     * @param proxy null: none; else its host alone is looked up
     */
    HttpExchange(FetchLimits limits, CheckedDns dns, String agent, @Nullable URI proxy, Alarms alarms, Clock clock) {
        this.connections = HttpClients.connections(limits, dns);
        this.client = HttpClients.started(limits, connections, agent, proxy, death::set);
        this.dns = dns;
        this.proxyHost = proxy == null ? "" : proxy.getHost();
        this.alarms = alarms;
        this.judge = new AnswerJudge(limits.bytes(), clock);
        this.budget = new ByteBudget(limits.bufferBytes());
        this.limits = limits;
        this.report = new ProxyReport(clock);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what it would tell is told to the answer
    public CompletableFuture<Answer> send(Hop hop) {
        WebTarget target = hop.target();
        Running exchange = new Running(
                target, hop.request(), new AnswerReader(limits.bytes(), budget), judge, !proxyHost.isEmpty());
        running.add(exchange);
        Runnable stopAlarm = alarms.after(hop.within(), () -> exchange.give(tooSlow()));
        CompletableFuture<Answer> answer = exchange.answer();
        answer.whenComplete((done, failed) -> {
            stopAlarm.run();
            running.remove(exchange);
            report.look(done);
        });
        begin(target, exchange);
        return answer;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what it would tell is told to the answer
    private void begin(WebTarget target, Running exchange) {
        String host = proxyHost.isEmpty() ? target.dnsName() : proxyHost;
        dns.prepare(host).whenComplete((ready, failed) -> {
            if (failed != null) {
                exchange.give(NetworkFaults.failed(host, failed));
            } else if (death.get() == null) {
                exchange.begin(client, connections);
            } else {
                exchange.die(new KhabarException(
                        ExitCode.STAGE_DIED,
                        "A thread of the HTTP client has died; start the stage again, with more memory if that was short.",
                        death.get()));
            }
        });
    }

    private Failed tooSlow() {
        return new Failed(
                Kind.NETWORK,
                0,
                "no whole answer within " + limits.deadline().toSeconds() + " s (" + FetchSettings.DEADLINE + ")");
    }

    @Override
    public void close() {
        dns.close();
        running.forEach(exchange -> exchange.give(new Failed(Kind.NETWORK, 0, "stopped")));
        connections.close(CloseMode.IMMEDIATE);
        client.close(CloseMode.GRACEFUL);
        alarms.close();
    }

    /** Notes that a thread of the client has died: none of its connections can be trusted to end. */
    void die(Throwable cause) {
        death.set(cause);
    }

    /** Connections in use, for tests. */
    int connected() {
        return connections.leased();
    }

    /** Memory for answers that is not in use, for tests. */
    long freeBuffer() {
        return budget.left();
    }
}
