package io.khabar.enrich.story.label;

import java.text.Normalizer;
import java.util.Locale;

/** What a publisher's name or host is compared by: lower case, Unicode's NFC, without "www.", signs that no file name holds as "_". */
public final class PublisherKey {

    private static final String NOT_IN_FILE_NAMES = "/\\:*?\"<>|";
    private static final String WWW = "www.";

    private PublisherKey() {}

    /** The key of a name, of a host, or of a file name without its ending. */
    public static String of(String publisher) {
        String key =
                Normalizer.normalize(publisher.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var safe = new StringBuilder(key.length());
        for (int i = key.startsWith(WWW) ? WWW.length() : 0; i < key.length(); i++) {
            char c = key.charAt(i);
            safe.append(NOT_IN_FILE_NAMES.indexOf(c) < 0 ? c : '_');
        }
        return safe.toString();
    }

    /** The key of the host of an address; empty when it has none. */
    public static String ofUrl(String url) {
        int scheme = url.indexOf("://");
        if (scheme < 0) {
            return "";
        }
        int from = scheme + "://".length();
        int end = from;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host =
                url.substring(url.lastIndexOf('@', end - 1) >= from ? url.lastIndexOf('@', end - 1) + 1 : from, end);
        int port = host.lastIndexOf(':');
        return of(port < 0 ? host : host.substring(0, port));
    }
}
