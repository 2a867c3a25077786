package io.khabar.ingest.fetch;

import java.net.URI;
import java.nio.channels.ClosedSelectorException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP client, with all switched off that acts by itself: redirects, retries, cookies, authentication, decompression. */
final class HttpClients {
    private static final Logger LOG = LoggerFactory.getLogger(HttpClients.class);
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    private static final int MOST_HEADERS = 128;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int IO_THREADS = 2;
    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    private HttpClients() {}

    /**
     * A running client.
     *
     * @param died told when one of its threads dies; connections that it had are lost then
     */
    static CloseableHttpAsyncClient started(
            FetchLimits limits,
            AsyncClientConnectionManager connections,
            String agent,
            @Nullable URI proxy,
            Consumer<Throwable> died) {
        HttpAsyncClientBuilder builder = HttpAsyncClientBuilder.create()
                .setConnectionManager(connections)
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(IO_THREADS)
                        .setSoKeepAlive(true)
                        .build())
                .setIoReactorExceptionCallback(HttpClients::tell)
                .setThreadFactory(Named.threads("khabar-fetch-io", died))
                .setHttp1Config(Http1Config.custom()
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxLineLength(LONGEST_LINE)
                        .build())
                .setCharCodingConfig(CharCodingConfig.custom()
                        .setCharset(StandardCharsets.UTF_8)
                        .setMalformedInputAction(CodingErrorAction.REPLACE)
                        .setUnmappableInputAction(CodingErrorAction.REPLACE)
                        .build())
                .setDefaultRequestConfig(request(limits.deadline()))
                .setDefaultHeaders(
                        List.of(new BasicHeader("Accept", ACCEPT), new BasicHeader("Accept-Encoding", "gzip, deflate")))
                .setUserAgent(agent)
                .addRequestInterceptorLast((request, entity, context) -> LeasedConnections.check(context))
                .evictIdleConnections(IDLE)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState();
        if (proxy != null) {
            builder.setProxy(new HttpHost("http", proxy.getHost(), proxy.getPort()));
        }
        CloseableHttpAsyncClient client = builder.build();
        client.start();
        return client;
    }

    private static void tell(Exception fault) {
        if (fault instanceof ClosedSelectorException) {
            LOG.debug("The HTTP client was closed", fault);
        } else {
            LOG.error("A fault in the HTTP client", fault);
        }
    }

    /** The connections, kept for use again, to addresses that were checked. */
    static LeasedConnections connections(FetchLimits limits, CheckedDns dns) {
        return new LeasedConnections(PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(dns)
                .setMaxConnTotal(limits.atOnce())
                .setMaxConnPerRoute(limits.perHost())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(timeout(limits.deadline()))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(limits.connect()))
                        .setIdleTimeout(Timeout.of(IDLE.getDuration(), IDLE.getTimeUnit()))
                        .build())
                .build());
    }

    private static RequestConfig request(Duration deadline) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(timeout(deadline))
                .setResponseTimeout(timeout(deadline))
                .setAuthenticationEnabled(false)
                .setRedirectsEnabled(false)
                .setContentCompressionEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }
}
