package io.khabar.ingest.fetch;

import org.jspecify.annotations.Nullable;

/** ETag and Last-Modified: kept and returned verbatim, unless they could break or swell a request. */
final class Validators {
    private static final int LONGEST = 1024;

    private Validators() {}

    /** An entity tag that is fit to be sent back: as {@link #fit}, and without blanks (RFC 9110, 8.8.3); else null. */
    static @Nullable String tag(@Nullable String value) {
        String fit = fit(value);
        return fit == null || fit.indexOf(' ') >= 0 ? null : fit;
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
