package io.khabar.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class HealthServerTest {
    private static final String HOST = "127.0.0.1";

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final FixedStage stage = new FixedStage();

    @Test
    void shouldTellLivenessAndReadinessApart() throws Exception {
        try (HealthServer server = HealthServer.start(HOST, 0, stage, meters)) {
            HttpResponse<String> live = get(server, "/livez");
            HttpResponse<String> ready = get(server, "/readyz");

            assertThat(live.statusCode()).isEqualTo(200);
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("waiting for the registry");
        }
    }

    @Test
    void shouldServeMetricsAsPrometheusText() throws Exception {
        meters.counter("news.test").increment(3);
        try (HealthServer server = HealthServer.start(HOST, 0, stage, meters)) {
            HttpResponse<String> metrics = get(server, "/metrics");

            assertThat(metrics.body()).contains("news_test_total 3.0");
            assertThat(metrics.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        }
    }

    @Test
    void shouldSayWhichPortIsInUse() {
        try (HealthServer first = HealthServer.start(HOST, 0, stage, meters)) {
            assertThatThrownBy(() -> HealthServer.start(HOST, first.port(), stage, meters))
                    .isInstanceOfSatisfying(
                            KhabarException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.PORT_IN_USE))
                    .hasMessageContaining(String.valueOf(first.port()));
        }
    }

    private static HttpResponse<String> get(HealthServer server, String path) throws Exception {
        URI uri = URI.create("http://" + HOST + ":" + server.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static final class FixedStage implements Stage {
        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public void start() {}

        @Override
        public Health live() {
            return Health.up("working");
        }

        @Override
        public Health ready() {
            return Health.down("waiting for the registry");
        }

        @Override
        public ExitCode await() {
            return ExitCode.OK;
        }

        @Override
        public void close() {}
    }
}
