package io.khabar.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A block of addresses, such as 10.0.0.0/8 or fc00::/7 (RFC 4632, RFC 4291).
 *
 * @param network 4 or 16 bytes
 * @param bits how many of them count
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Cidr(byte[] network, int bits) {

    /**
     * Reads "address/bits", or one address.
     *
     * @return empty when the text is neither; names are never looked up
     */
    static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
        if (address.length == 0) {
            return Optional.empty();
        }
        try {
            int bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
            return bits < 0 || bits > address.length * 8 ? Optional.empty() : Optional.of(new Cidr(address, bits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether an address of the same family lies in this block. */
    boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        int whole = bits / 8;
        for (int at = 0; at < whole; at++) {
            if (address[at] != network[at]) {
                return false;
            }
        }
        int mask = (0xff00 >> (bits % 8)) & 0xff;
        return mask == 0 || (address[whole] & mask) == (network[whole] & mask);
    }

    /** The bytes of a literal address in its plain form; empty when it is anything else. */
    private static byte[] bytes(String literal) {
        boolean six = literal.indexOf(':') >= 0 && literal.indexOf('%') < 0;
        if (!six && !Hosts.isDottedDecimal(literal)) {
            return new byte[0];
        }
        try {
            return InetAddress.getByName(six ? "[" + literal + "]" : literal).getAddress();
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
