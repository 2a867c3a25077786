package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlGuardTest {
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080);
    private static final PublicAddresses PUBLIC = new PublicAddresses(false, List.of());

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/hosts.csv", numLinesToSkip = 1)
    void shouldWriteHostsInOneWayAndRefuseDisguises(String host, @Nullable String normal) {
        // When / Then
        assertThat(Hosts.normal(host).orElse(null)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/addresses.csv", numLinesToSkip = 1)
    void shouldKnowWhichAddressesArePublic(String address, boolean expected) throws UnknownHostException {
        // When / Then
        assertThat(PUBLIC.allows("news.example", InetAddress.getByName(address)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/urls.csv", numLinesToSkip = 1)
    void shouldAskOnlyForUrlsOfPublicHosts(String url, @Nullable String asked) {
        // Given
        UrlGuard guard = new UrlGuard(PUBLIC, PORTS, false);

        // When
        UrlCheck check = guard.check(URI.create(url));

        // Then
        assertThat(check instanceof WebTarget target ? target.uri().toString() : null)
                .as("%s", check)
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "printer.local", "db.internal", "LOCALHOST.", "router.home.arpa", "127.0.0.1"})
    void shouldRefuseLocalNamesWhenAProxyLooksThemUp(String host) {
        // Given
        UrlGuard guard = new UrlGuard(PUBLIC, PORTS, true);

        // When / Then
        assertThat(guard.check(URI.create("http://" + host + "/"))).isInstanceOf(UrlCheck.Refused.class);
    }

    @Test
    void shouldAllowWhatTheOperatorNames() throws UnknownHostException {
        // Given
        PublicAddresses some = new PublicAddresses(
                false, List.of("10.1.0.0/16", "Feeds.Intern.example", "fd00:1::/32", "169.254.7.7"));
        InetAddress loopback = InetAddress.getByName("127.0.0.1");

        // When / Then
        assertThat(some.allows("a.example", InetAddress.getByName("10.1.255.1")))
                .isTrue();
        assertThat(some.allows("a.example", InetAddress.getByName("10.2.0.1"))).isFalse();
        assertThat(some.allows("a.example", InetAddress.getByName("fd00:1::5"))).isTrue();
        assertThat(some.allows("a.example", InetAddress.getByName("169.254.7.7")))
                .isTrue();
        assertThat(some.allows("feeds.intern.example", loopback)).isTrue();
        assertThat(some.allows("a.example", loopback)).isFalse();
    }

    @Test
    void shouldOpenPrivateNetworksButNotTheMetadataOfClouds() throws UnknownHostException {
        // Given
        PublicAddresses open = new PublicAddresses(true, List.of());

        // When / Then
        for (String address : List.of("127.0.0.1", "192.168.1.1", "100.64.0.1", "fd00::1", "::1", "8.8.8.8")) {
            assertThat(open.allows("a.example", InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
        for (String address : List.of("169.254.169.254", "0.0.0.0", "255.255.255.255", "fe80::1", "64:ff9b::7f00:1")) {
            assertThat(open.allows("a.example", InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
        }
    }
}
