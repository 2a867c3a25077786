package io.khabar.ingest.fetch;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;
import org.jspecify.annotations.Nullable;

/** ETag and Last-Modified: kept and returned verbatim, unless they could break or swell a request. */
final class Validators {
    private static final int LONGEST = 1024;

    private Validators() {}

    /** The header's value when it is fit to be sent back, else null. */
    static @Nullable String of(MessageHeaders headers, String name) {
        Header header = headers.getFirstHeader(name);
        return header == null ? null : fit(header.getValue());
    }

    /** The value when it is visible ASCII (with blanks inside) of at most 1 KiB, else null. */
    static @Nullable String fit(@Nullable String value) {
        boolean fit = value != null
                && !value.isBlank()
                && value.length() <= LONGEST
                && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
        return fit ? value : null;
    }
}
