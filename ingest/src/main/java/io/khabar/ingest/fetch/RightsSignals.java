package io.khabar.ingest.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;

/**
 * What an answer's headers say about the use of its content: the TDM Reservation Protocol (W3C TDMRep), X-Robots-Tag, and the IETF's
 * AI preferences (draft-ietf-aipref-attach).
 */
final class RightsSignals {
    private static final Set<String> NAMES = Set.of(
            "tdm-reservation", "tdm-policy", "x-robots-tag", "content-usage", "content-signal", "ai-preferences");
    private static final int MOST = 20;

    private RightsSignals() {}

    /** "name: value", in the order of the headers, names in lower case, values of visible ASCII; others are left out. */
    static List<String> of(MessageHeaders headers) {
        List<String> signals = new ArrayList<>();
        for (Header header : headers.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            String value = NAMES.contains(name) ? Validators.fit(header.getValue()) : null;
            if (value != null && signals.size() < MOST) {
                signals.add(name + ": " + value.strip());
            }
        }
        return List.copyOf(signals);
    }
}
