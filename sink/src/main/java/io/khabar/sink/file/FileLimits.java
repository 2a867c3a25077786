package io.khabar.sink.file;

import java.time.Duration;

/**
 * When a file is finished and the next begun, and how it is packed.
 *
 * @param maxBytes bytes written (packed), to about a block
 * @param maxRecords stories
 * @param maxAge time since its first story came
 * @param blockBytes bytes (unpacked) after which a block is closed
 * @param zstdLevel 1 (fast) to 19 (small)
 */
public record FileLimits(long maxBytes, long maxRecords, Duration maxAge, int blockBytes, int zstdLevel) {}
