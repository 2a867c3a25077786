package io.khabar.ingest.fetch;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which addresses may be fetched from: the public ones, and those that the operator has allowed. The JDK's own notions
 * ({@code isSiteLocalAddress} and the like) miss most of what is not public, so the ranges stand here (the IANA registries of special
 * purpose addresses, RFC 6890 and its followers).
 */
final class PublicAddresses {
    /** Networks of one's own: opened together by the setting for private networks. */
    private static final List<Cidr> PRIVATE = blocks(
            "127.0.0.0/8", // loopback, RFC 1122
            "10.0.0.0/8", // private, RFC 1918
            "172.16.0.0/12",
            "192.168.0.0/16",
            "100.64.0.0/10", // carrier-grade NAT, RFC 6598
            "::1/128", // loopback
            "fc00::/7", // unique local, RFC 4193
            "fec0::/10"); // site-local, RFC 3879

    /** Never the address of a feed; only a block of its own in the settings opens one of them. */
    private static final List<Cidr> NEVER = blocks(
            "0.0.0.0/8", // "this network", RFC 791
            "169.254.0.0/16", // link-local and cloud metadata, RFC 3927
            "192.0.0.0/24", // protocol assignments, RFC 6890
            "192.0.2.0/24", // documentation, RFC 5737
            "198.51.100.0/24",
            "203.0.113.0/24",
            "192.88.99.0/24", // 6to4 relays, RFC 7526
            "198.18.0.0/15", // benchmarks, RFC 2544
            "224.0.0.0/4", // multicast, RFC 5771
            "240.0.0.0/4", // reserved and broadcast, RFC 1112
            "::/96", // unspecified and IPv4-compatible, RFC 4291
            "::ffff:0:0:0/96", // IPv4-translated, RFC 2765
            "64:ff9b::/96", // NAT64, RFC 6052
            "64:ff9b:1::/48", // NAT64 of one's own, RFC 8215
            "100::/64", // discard, RFC 6666
            "100:0:0:1::/64", // dummy prefix, RFC 9780
            "2001::/23", // Teredo, ORCHID and other assignments, RFC 2928
            "2001:db8::/32", // documentation, RFC 3849
            "2002::/16", // 6to4, RFC 3056
            "3fff::/20", // documentation, RFC 9637
            "5f00::/16", // segment routing, RFC 9602
            "fe80::/10", // link-local, RFC 4291
            "ff00::/8"); // multicast

    private final boolean privateAllowed;
    private final Set<String> hosts = new TreeSet<>();
    private final List<Cidr> allowed = new ArrayList<>();

    /**
     * @param privateAllowed whether loopback and private networks count as public
     * @param exceptions hosts and blocks of addresses that may be fetched from, whatever they are
     */
    PublicAddresses(boolean privateAllowed, List<String> exceptions) {
        this.privateAllowed = privateAllowed;
        for (String exception : exceptions) {
            Optional<Cidr> block = Cidr.parse(exception);
            block.ifPresent(allowed::add);
            if (block.isEmpty()) {
                Hosts.normal(exception).ifPresent(hosts::add);
            }
        }
    }

    /** Whether a host may be fetched from at an address. A mapped address (::ffff:a.b.c.d) is judged as what it stands for. */
    boolean allows(String host, InetAddress address) {
        byte[] bytes = unmapped(address.getAddress());
        if (allowsName(host) || in(allowed, bytes)) {
            return true;
        }
        return in(PRIVATE, bytes) ? privateAllowed : !in(NEVER, bytes);
    }

    /** Whether the operator has named this host. */
    boolean allowsName(String host) {
        return hosts.contains(host);
    }

    private static byte[] unmapped(byte[] address) {
        boolean mapped = address.length == 16 && address[10] == -1 && address[11] == -1;
        for (int at = 0; mapped && at < 10; at++) {
            mapped = address[at] == 0;
        }
        return mapped ? new byte[] {address[12], address[13], address[14], address[15]} : address;
    }

    private static boolean in(List<Cidr> blocks, byte[] address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static List<Cidr> blocks(String... texts) {
        return List.of(texts).stream()
                .map(text -> Cidr.parse(text).orElseThrow())
                .toList();
    }
}
