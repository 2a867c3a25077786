package io.khabar.ingest.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * How a host is treated.
 *
 * @param atOnce requests at once to all hosts together
 * @param perHost requests at once to one host
 * @param pause least distance between two requests to one host
 * @param sharedHosts hosts on which many publishers live, or whose feeds are many services: what one feed there is told counts for it alone
 */
record HostPace(int atOnce, int perHost, Duration pause, Set<String> sharedHosts) {}
