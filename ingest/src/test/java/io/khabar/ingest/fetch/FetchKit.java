package io.khabar.ingest.fetch;

import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.fetch.FetchResult.Gone;
import io.khabar.ingest.fetch.FetchResult.NotModified;
import io.khabar.ingest.fetch.FetchResult.Throttled;
import io.khabar.ingest.hostile.Feeds;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;

/** What the tests of fetching share: settings, names that lead to the loopback address, results in a line. */
final class FetchKit {
    static final Instant NOW = Instant.parse("2025-05-07T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** Every name ending in .example is this machine; there are no others. */
    static final CheckedDns.Lookup LOOKUP = host -> {
        if (host.endsWith(".example") || host.startsWith("127.")) {
            return new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})};
        }
        throw new UnknownHostException(host);
    };

    private FetchKit() {}

    /** Settings that let a port of this machine be fetched from, without pauses. */
    static Settings settings(int port, String... more) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put(FetchSettings.PORTS, "80,443," + port);
        given.put(FetchSettings.PRIVATE_ALLOW, "127.0.0.0/8");
        given.put(FetchSettings.PAUSE, "0s");
        given.put(FetchSettings.DEADLINE, "20s");
        given.put(FetchSettings.CONTACT_URL, "https://reader.example/about");
        given.put(FetchSettings.CONTACT_MAIL, "desk@reader.example");
        for (String line : more) {
            int equals = line.indexOf('=');
            given.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return Settings.resolve(FetchSettings.define(new ConfigDef()), SettingSources.ofFlags(given));
    }

    static FetchResult get(Fetcher fetcher, URI url) {
        return get(fetcher, FetchRequest.of(url));
    }

    static FetchResult get(Fetcher fetcher, FetchRequest request) {
        return fetcher.fetch(request).orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** A result in a line. */
    static String shown(FetchResult result) {
        if (result instanceof Fetched got) {
            return "fetched " + got.status() + " " + body(got.bytes())
                    + (got.etag() == null ? "" : " etag")
                    + (got.lastModified() == null ? "" : " date")
                    + (got.freshFor() == null ? "" : " fresh " + got.freshFor())
                    + (got.permanentUrl() == null
                            ? ""
                            : " moved to " + got.permanentUrl().getPath());
        } else if (result instanceof Failed failed) {
            return "failed " + failed.kind() + " " + failed.status();
        } else if (result instanceof Throttled throttled) {
            return "throttled " + throttled.status() + " "
                    + (throttled.retryAfter() == null ? "unsaid" : throttled.retryAfter());
        } else if (result instanceof Gone) {
            return "gone";
        }
        return result instanceof NotModified ? "not modified" : result.toString();
    }

    private static String body(byte[] bytes) {
        return bytes.length == 0 ? "empty" : Arrays.equals(bytes, Feeds.rss()) ? "rss" : "other";
    }

    /** Threads of fetchers that run now, those that other tests have not yet ended among them. */
    static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("khabar-fetch")
                        || thread.getName().startsWith("httpclient"))
                .filter(Thread::isAlive)
                .collect(Collectors.toSet());
    }
}
