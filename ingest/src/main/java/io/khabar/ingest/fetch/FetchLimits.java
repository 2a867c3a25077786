package io.khabar.ingest.fetch;

import java.time.Duration;

/**
 * What a fetch may take.
 *
 * @param deadline of a fetch: names, connections, TLS, headers and bodies of all its redirects together
 * @param connect time to connect to one address
 * @param bytes largest document, unpacked
 * @param bufferBytes memory that all answers under way may take together
 * @param atOnce exchanges at once
 * @param perHost exchanges with one host at once
 * @param dnsThreads look-ups of names at once
 */
record FetchLimits(
        Duration deadline, Duration connect, int bytes, long bufferBytes, int atOnce, int perHost, int dnsThreads) {}
