package io.khabar.ingest.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** Counts requests and articles by outcome and client. The clients are few: those named in the settings. */
final class PushMetrics {
    private final MeterRegistry meters;

    PushMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void request(Outcome outcome, String client) {
        Counter.builder("news.ingest.push.requests")
                .description("Pushes by outcome and client")
                .tags("outcome", outcome.label(), "client", client)
                .register(meters)
                .increment();
    }

    /** Counts what became of the articles of a request that was answered. */
    void articles(List<Verdict> verdicts, String client) {
        long accepted = verdicts.stream().filter(Verdict::accepted).count();
        articles("accepted", client, accepted);
        articles("refused", client, verdicts.size() - accepted);
    }

    /** Counts articles whose client was told to send them again. */
    void unacknowledged(int articles, String client) {
        articles("unacknowledged", client, articles);
    }

    private void articles(String outcome, String client, long number) {
        Counter.builder("news.ingest.push.articles")
                .description(
                        "Pushed articles by outcome and client: accepted (Kafka has them), refused, or unacknowledged"
                                + " (answered with 503)")
                .tags("outcome", outcome, "client", client)
                .register(meters)
                .increment((double) number);
    }
}
