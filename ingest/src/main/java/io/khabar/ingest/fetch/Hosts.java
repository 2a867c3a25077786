package io.khabar.ingest.fetch;

import com.ibm.icu.text.IDNA;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/** How hosts are written: one spelling for each, and none that hides an address. */
final class Hosts {
    private static final IDNA IDN =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);
    private static final int LONGEST = 253;

    private Hosts() {}

    /**
     * The host in lower case, in ASCII (UTS 46), without a dot at its end; an IPv6 address in brackets stays as it is.
     *
     * @return empty when it is no host name, or an address in another spelling than four decimal numbers (0x7f.1, 017700000001, 127.1)
     */
    static Optional<String> normal(String host) {
        if (host.startsWith("[")) {
            return literal(host).isPresent() ? Optional.of(host.toLowerCase(Locale.ROOT)) : Optional.empty();
        }
        StringBuilder ascii = new StringBuilder();
        IDNA.Info info = new IDNA.Info();
        IDN.nameToASCII(host, ascii, info);
        String name = ascii.toString().toLowerCase(Locale.ROOT);
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if ((info.hasErrors() && !onlyHarmless(info)) || !isName(name)) {
            return Optional.empty();
        }
        return endsInNumber(name) && !isDottedDecimal(name) ? Optional.empty() : Optional.of(name);
    }

    /** The address, when the host (in its normal form) is one and no name; nothing is looked up. */
    static Optional<InetAddress> literal(String host) {
        boolean six = host.startsWith("[") && host.endsWith("]") && host.indexOf(':') > 0 && host.indexOf('%') < 0;
        if (!six && !isDottedDecimal(host)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Four numbers of 0 to 255 without leading zeros. */
    static boolean isDottedDecimal(String host) {
        String[] parts = host.split("\\.", -1);
        for (String part : parts) {
            if (!isOctet(part)) {
                return false;
            }
        }
        return parts.length == 4;
    }

    private static boolean isOctet(String part) {
        boolean digits = !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && (part.length() == 1 || part.charAt(0) != '0') && Integer.parseInt(part) <= 255;
    }

    /** What the URL standard (WHATWG, "ends in a number") takes for an IPv4 address, however it is written. */
    private static boolean endsInNumber(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return (!last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9')) || last.startsWith("0x");
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && !name.startsWith(".")
                && name.length() <= LONGEST
                && !name.contains("..")
                && name.chars().allMatch(Hosts::isNameCharacter);
    }

    private static boolean isNameCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    }

    /** Hyphens in odd places stand in names that are in use; an empty last label is the dot at the end. */
    private static boolean onlyHarmless(IDNA.Info info) {
        return info.getErrors().stream()
                .allMatch(error -> error == IDNA.Error.LEADING_HYPHEN
                        || error == IDNA.Error.TRAILING_HYPHEN
                        || error == IDNA.Error.HYPHEN_3_4
                        || error == IDNA.Error.EMPTY_LABEL);
    }
}
