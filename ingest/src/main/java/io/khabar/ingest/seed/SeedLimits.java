package io.khabar.ingest.seed;

/**
 * How much is read at most, so that no file can fill the memory.
 *
 * @param articleBytes largest article, unpacked, in bytes
 * @param unpackedBytes most bytes that one packed file may unpack to
 */
public record SeedLimits(int articleBytes, long unpackedBytes) {
    /** 8 MiB an article, 4 GiB a packed file. */
    public static final SeedLimits DEFAULT = new SeedLimits(8 * 1024 * 1024, 4L * 1024 * 1024 * 1024);
}
