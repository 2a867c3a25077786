package io.khabar.ingest.feed;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether an entry says of itself that it was withdrawn, in a field that is there for nothing else. What a headline says is no such
 * field, and what is said of a picture or film of the entry does not hold for the entry.
 */
final class Withdrawals {
    /** As Media RSS has it, section "media:status", and Japan's portals use it of articles. */
    private static final String DELETED = "deleted";

    private static final Set<String> CANCELED = Set.of("canceled", "cancelled");

    private Withdrawals() {}

    static boolean stated(Tag entry) {
        return mediaStatus(entry) || lineStatus(entry) || pubStatus(entry);
    }

    /** IPTC's publishing status, plain or as a qcode: "canceled", "stat:canceled". */
    static boolean isCanceled(String status) {
        String plain = status.strip().toLowerCase(Locale.ROOT);
        return CANCELED.contains(plain.substring(plain.lastIndexOf(':') + 1));
    }

    /** "blocked" is not meant: it may hold for one country only. */
    private static boolean mediaStatus(Tag entry) {
        return entry.children("media:status").stream()
                .flatMap(status -> status.attribute("state").stream())
                .anyMatch(DELETED::equalsIgnoreCase);
    }

    /** LINE NEWS: 1 takes an article away. */
    private static boolean lineStatus(Tag entry) {
        return entry.children("oa:delstatus").stream()
                .anyMatch(status -> status.text().strip().equals("1"));
    }

    /** NewsML-G2's pubStatus, and the one of AP's Atom, which stands in NewsManagement. */
    private static boolean pubStatus(Tag entry) {
        Stream<Tag> within = entry.children("apnm:newsmanagement").stream()
                .flatMap(management -> management.children("apnm:publishingstatus").stream());
        Stream<Tag> own =
                entry.children().stream().filter(child -> child.localName().equals("pubstatus"));
        return Stream.concat(within, own)
                .anyMatch(status -> isCanceled(status.attribute("qcode").orElseGet(status::text)));
    }
}
