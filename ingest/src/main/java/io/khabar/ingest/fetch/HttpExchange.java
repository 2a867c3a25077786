package io.khabar.ingest.fetch;

import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Kind;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorStatus;

/** Exchanges over the network, without a thread for each: addresses checked, time and bytes bounded. */
final class HttpExchange implements Exchange {
    private final CloseableHttpAsyncClient client;
    private final AsyncClientConnectionManager connections;
    private final CheckedDns dns;
    private final Alarms alarms;
    private final AnswerJudge judge;
    private final ByteBudget budget;
    private final FetchLimits limits;
    private final String proxyHost;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    /**
     * @param proxyHost host of the proxy, empty: none; it alone is looked up then
     * @param client started; closed by this, with its connections
     */
    HttpExchange(
            CloseableHttpAsyncClient client,
            AsyncClientConnectionManager connections,
            CheckedDns dns,
            String proxyHost,
            Alarms alarms,
            FetchLimits limits,
            Clock clock) {
        this.client = client;
        this.connections = connections;
        this.dns = dns;
        this.proxyHost = proxyHost;
        this.alarms = alarms;
        this.judge = new AnswerJudge(limits.bytes(), clock);
        this.budget = new ByteBudget(limits.bufferBytes());
        this.limits = limits;
    }

    @Override
    public CompletableFuture<Answer> send(Hop hop) {
        WebTarget target = hop.target();
        Running exchange = new Running(target, hop.request(), new AnswerReader(limits.bytes(), budget), judge);
        running.add(exchange);
        Runnable stopAlarm = alarms.after(hop.within(), () -> exchange.give(tooSlow()));
        CompletableFuture<Answer> answer = exchange.answer();
        answer.whenComplete((done, failed) -> {
            stopAlarm.run();
            running.remove(exchange);
        });
        begin(target, exchange);
        return answer;
    }

    private void begin(WebTarget target, Running exchange) {
        String host = proxyHost.isEmpty() ? target.dnsName() : proxyHost;
        dns.prepare(host).whenComplete((ready, failed) -> {
            if (failed != null) {
                exchange.give(NetworkFaults.failed(host, failed));
            } else if (client.getStatus().compareTo(IOReactorStatus.ACTIVE) <= 0) {
                exchange.begin(client);
            } else {
                exchange.die(new KhabarException(
                        ExitCode.STAGE_DIED, "The HTTP client has stopped; the log says why. Start the stage again."));
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

    /** Memory for answers that is not in use, for tests. */
    long freeBuffer() {
        return budget.left();
    }
}
