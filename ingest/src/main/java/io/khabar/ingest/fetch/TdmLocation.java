package io.khabar.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The location of a rule in tdmrep.json: the beginning of a path, in which {@code *} stands for anything and {@code $} for the end
 * (W3C TDMRep, TDM File on the Origin Server). Cases differ. An escape of a character that needs none is that character; {@code %24}
 * and {@code %2A} are the two signs themselves. Takes time in proportion to pattern and path.
 */
final class TdmLocation {
    private static final String UNRESERVED = "-._~";

    private final List<String> parts;
    private final boolean whole;

    private TdmLocation(List<String> parts, boolean whole) {
        this.parts = parts;
        this.whole = whole;
    }

    /** The pattern; empty when it begins with neither a slash nor a star, as no path does. */
    static Optional<TdmLocation> of(String location) {
        if (!location.startsWith("/") && !location.startsWith("*")) {
            return Optional.empty();
        }
        boolean whole = location.endsWith("$");
        String pattern = whole ? location.substring(0, location.length() - 1) : location;
        return Optional.of(new TdmLocation(
                Arrays.stream(pattern.split("\\*", -1)).map(TdmLocation::normal).toList(), whole));
    }

    /**
     * Whether it covers a path.
     *
     * @param path with its query, made {@link #normal}
     */
    boolean covers(String path) {
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        if (!path.startsWith(first)) {
            return false;
        }
        int at = first.length();
        for (int i = 1; i < parts.size() - (whole ? 1 : 0); i++) {
            int found = path.indexOf(parts.get(i), at);
            if (found < 0) {
                return false;
            }
            at = found + parts.get(i).length();
        }
        return !whole
                || (parts.size() == 1
                        ? at == path.length()
                        : path.length() - last.length() >= at && path.endsWith(last));
    }

    /** A path in the one spelling in which paths are compared. */
    static String normal(String path) {
        StringBuilder normal = new StringBuilder(path.length());
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int escaped = bytes[i] == '%' ? escaped(bytes, i + 1) : -1;
            int octet = escaped < 0 ? bytes[i] & 0xFF : escaped;
            i += escaped < 0 ? 0 : 2;
            boolean asItIs =
                    escaped < 0 ? octet > ' ' && octet < 0x7F && octet != '$' && octet != '*' : isUnreserved(octet);
            if (asItIs) {
                normal.append((char) octet);
            } else {
                normal.append(String.format(Locale.ROOT, "%%%02X", octet));
            }
        }
        return normal.toString();
    }

    /** The octet of two hexadecimal digits; -1: they are none. */
    private static int escaped(byte[] bytes, int from) {
        if (from + 1 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[from], 16);
        int low = Character.digit(bytes[from + 1], 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }

    private static boolean isUnreserved(int octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || UNRESERVED.indexOf(octet) >= 0;
    }
}
