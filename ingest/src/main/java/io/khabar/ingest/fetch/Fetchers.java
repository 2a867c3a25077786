package io.khabar.ingest.fetch;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Assembles a fetcher: redirects over robots over hosts over the network. */
public final class Fetchers {
    private static final Logger LOG = LoggerFactory.getLogger(Fetchers.class);

    private Fetchers() {}

    /**
     * A running fetcher, to be closed.
     *
     * @param settings hold those of {@link FetchSettings}
     * @throws KhabarException (USAGE) when a setting is wrong
     */
    public static Fetcher of(Settings settings, Clock clock) {
        return of(settings, clock, InetAddress::getAllByName);
    }

    static Fetcher of(Settings settings, Clock clock, CheckedDns.Lookup lookup) {
        return parts(settings, clock, lookup).fetcher();
    }

    /**
     * A running fetcher, to be closed, with what sites say of the use of their documents.
     *
     * @param settings hold those of {@link FetchSettings}
     * @throws KhabarException (USAGE) when a setting is wrong
     */
    public static Web web(Settings settings, Clock clock) {
        return web(settings, clock, InetAddress::getAllByName);
    }

    static Web web(Settings settings, Clock clock, CheckedDns.Lookup lookup) {
        Parts parts = parts(settings, clock, lookup);
        SiteRights rights = settings.flag(FetchSettings.TDMREP)
                ? new TdmFiles(
                        parts.fetcher(),
                        parts.guard(),
                        names(settings.list(FetchSettings.ROBOTS_IGNORE)),
                        parts.alarms(),
                        clock)
                : SiteRights.NONE;
        return new Web(parts.fetcher(), rights);
    }

    /**
     * Posts forms to public addresses only, to be closed.
     *
     * @param settings hold those of {@link FetchSettings}
     * @throws KhabarException (USAGE) when a setting is wrong
     */
    public static FormPoster forms(Settings settings, Clock clock) {
        Walls walls = walls(settings, clock, InetAddress::getAllByName);
        return new FormPoster(walls.limits(), walls.guard(), walls.dns(), agent(settings), walls.proxy());
    }

    static Parts parts(Settings settings, Clock clock, CheckedDns.Lookup lookup) {
        Walls walls = walls(settings, clock, lookup);
        FetchLimits limits = walls.limits();
        Alarms alarms = new Alarms();
        HttpExchange network = new HttpExchange(limits, walls.dns(), agent(settings), walls.proxy(), alarms, clock);
        List<String> exceptions = settings.list(FetchSettings.PRIVATE_ALLOW);
        HostGate hosts = new HostGate(network, pace(settings, limits, exceptions), alarms, clock);
        Exchange robots = robots(settings, hosts, walls.guard(), limits, clock);
        return new Parts(
                new HttpFetcher(robots, walls.guard(), limits.deadline()), hosts, network, walls.guard(), alarms);
    }

    /** What stands between a URL and the network. */
    private record Walls(
            FetchLimits limits,
            UrlGuard guard,
            CheckedDns dns,
            @Nullable URI proxy) {}

    private static Walls walls(Settings settings, Clock clock, CheckedDns.Lookup lookup) {
        FetchLimits limits = limits(settings);
        @Nullable URI proxy = proxy(settings.string(FetchSettings.PROXY));
        String proxyHost = proxy == null ? "" : proxy.getHost();
        List<String> exceptions = settings.list(FetchSettings.PRIVATE_ALLOW);
        exceptions.forEach(Fetchers::checkException);
        PublicAddresses addresses = new PublicAddresses(settings.flag(FetchSettings.PRIVATE_NETWORKS), exceptions);
        UrlGuard guard = new UrlGuard(addresses, ports(settings.list(FetchSettings.PORTS)), proxy != null);
        CheckedDns dns = new CheckedDns(
                lookup, addresses, proxyHost, clock, limits.dnsThreads(), Math.max(4 * limits.atOnce(), 1024));
        return new Walls(limits, guard, dns, proxy);
    }

    /** A fetcher with what it is made of, so that tests can look inside. */
    record Parts(Fetcher fetcher, HostGate hosts, HttpExchange network, UrlGuard guard, Alarms alarms) {}

    private static Exchange robots(Settings settings, Exchange hosts, UrlGuard guard, FetchLimits limits, Clock clock) {
        if (!settings.flag(FetchSettings.ROBOTS)) {
            return hosts;
        }
        RobotsReader reader = new RobotsReader(
                settings.duration(FetchSettings.ROBOTS_GIVE_UP),
                settings.duration(FetchSettings.CRAWL_DELAY_MAX),
                clock);
        Fetcher files = new HttpFetcher(hosts, guard, limits.deadline());
        return new RobotsGate(hosts, files, reader, names(settings.list(FetchSettings.ROBOTS_IGNORE)), clock);
    }

    private static FetchLimits limits(Settings settings) {
        return new FetchLimits(
                settings.duration(FetchSettings.DEADLINE),
                settings.duration(FetchSettings.CONNECT_TIMEOUT),
                settings.integer(FetchSettings.MAX_BYTES),
                settings.number(FetchSettings.BUFFER_BYTES),
                settings.integer(FetchSettings.AT_ONCE),
                settings.integer(FetchSettings.PER_HOST),
                settings.integer(FetchSettings.DNS_THREADS));
    }

    private static HostPace pace(Settings settings, FetchLimits limits, List<String> exceptions) {
        Set<String> shared = new HashSet<>(names(settings.list(FetchSettings.SHARED_HOSTS)));
        shared.addAll(names(exceptions));
        return new HostPace(limits.atOnce(), limits.perHost(), settings.duration(FetchSettings.PAUSE), shared);
    }

    private static String agent(Settings settings) {
        String url = settings.string(FetchSettings.CONTACT_URL);
        String mail = settings.string(FetchSettings.CONTACT_MAIL);
        if (url.isEmpty() && mail.isEmpty()) {
            LOG.warn(
                    "Sites are not told whom to write to: set {} or {}. Many block readers that do not say.",
                    FetchSettings.CONTACT_URL,
                    FetchSettings.CONTACT_MAIL);
        }
        return UserAgent.of(UserAgent.version(), url, mail);
    }

    private static Set<Integer> ports(List<String> texts) {
        Set<Integer> ports = new TreeSet<>();
        for (String text : texts) {
            try {
                ports.add(Integer.parseInt(text.strip()));
            } catch (NumberFormatException e) {
                throw new KhabarException(ExitCode.USAGE, FetchSettings.PORTS + ": " + text + " is no port.", e);
            }
        }
        return ports;
    }

    /** Hosts in their normal form; what is none is a block of addresses. */
    private static Set<String> names(List<String> texts) {
        Set<String> names = new HashSet<>();
        texts.forEach(text -> Hosts.normal(text).ifPresent(names::add));
        return names;
    }

    private static void checkException(String text) {
        if (Cidr.parse(text).isEmpty() && Hosts.normal(text).isEmpty()) {
            throw new KhabarException(
                    ExitCode.USAGE,
                    FetchSettings.PRIVATE_ALLOW + ": " + text + " is neither a host nor a block such as 10.1.0.0/16.");
        }
    }

    private static @Nullable URI proxy(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI proxy = URI.create(text);
            if ("http".equals(proxy.getScheme()) && proxy.getHost() != null && proxy.getPort() > 0) {
                return proxy;
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("{} is no URL", text, e);
        }
        throw new KhabarException(
                ExitCode.USAGE, FetchSettings.PROXY + ": expected http://host:port, not " + text + ".");
    }
}
