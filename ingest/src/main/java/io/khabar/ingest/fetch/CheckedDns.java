package io.khabar.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks hosts up and hands out addresses that may be fetched from, and no others. A look-up can block for long, so it is made on threads
 * of its own before the connection is begun ({@link #prepare}); the client then gets the addresses that were checked and never
 * asks again, so that a name which changes its address between check and use gains nothing. Who asks for a name that is being looked up
 * waits for the same answer, and a name service that hangs cannot pile up questions without end.
 */
final class CheckedDns implements DnsResolver, AutoCloseable {
    /** For how long a look-up is taken for true. */
    static final Duration KEPT = Duration.ofSeconds(60);

    private static final long IDLE_SECONDS = 10;

    private final Lookup lookup;
    private final PublicAddresses allowed;
    private final String proxy;
    private final Clock clock;
    private final ThreadPoolExecutor threads;
    private final Recent<String, Found> found;
    private final Map<String, CompletableFuture<Void>> asked = new HashMap<>();

    /**
     * @param proxy host of the proxy, which may have any address; empty: none
     * @param threads look-ups at once
     * @param kept hosts to remember; at least as many as there are exchanges at once
     */
    CheckedDns(Lookup lookup, PublicAddresses allowed, String proxy, Clock clock, int threads, int kept) {
        this.lookup = lookup;
        this.allowed = allowed;
        this.proxy = proxy;
        this.clock = clock;
        this.found = new Recent<>(kept);
        this.threads = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(kept),
                Named.threads("khabar-fetch-dns"));
        this.threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Makes the addresses of a host ready for {@link #resolve}.
     *
     * @return fails with {@link UnknownHostException}, with {@link IOException} when too many names wait already, or {@link NotPublicException} when none of its addresses may be fetched from
     */
    CompletableFuture<Void> prepare(String host) {
        synchronized (found) {
            Found known = found.get(host);
            if (known != null && known.at().plus(KEPT).isAfter(clock.instant())) {
                return CompletableFuture.completedFuture(null);
            }
            CompletableFuture<Void> underWay = asked.get(host);
            if (underWay != null) {
                return underWay.copy();
            }
            try {
                CompletableFuture<Void> one = CompletableFuture.runAsync(() -> lookUp(host), threads);
                asked.put(host, one);
                return one.whenComplete((ready, failed) -> ended(host, one));
            } catch (RejectedExecutionException e) {
                return CompletableFuture.failedFuture(
                        new IOException(threads.isShutdown() ? "closed" : "the name service does not keep up"));
            }
        }
    }

    private void ended(String host, CompletableFuture<Void> one) {
        synchronized (found) {
            asked.remove(host, one);
        }
    }

    private void lookUp(String host) {
        try {
            List<InetAddress> addresses = Arrays.stream(lookup.addresses(host))
                    .filter(address -> host.equals(proxy) || allowed.allows(host, address))
                    .toList();
            if (addresses.isEmpty()) {
                forget(host);
                throw new CompletionException(new NotPublicException(host));
            }
            synchronized (found) {
                found.put(host, new Found(addresses, clock.instant()));
            }
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }

    private void forget(String host) {
        synchronized (found) {
            found.remove(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        synchronized (found) {
            Found known = found.get(host);
            if (known == null) {
                throw new UnknownHostException(host + " was not looked up");
            }
            return known.addresses().toArray(InetAddress[]::new);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Asks the name service; may block. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** A host has no address that may be fetched from. */
    static final class NotPublicException extends Exception {
        NotPublicException(String host) {
            super(host + " has no public address; " + FetchSettings.PRIVATE_ALLOW + " can allow it");
        }
    }

    private record Found(List<InetAddress> addresses, Instant at) {}
}
