package io.khabar.ingest.json;

/**
 * How large one article may be.
 *
 * @param bytes of its JSON
 * @param excess what to say of a larger one, for people; reads on from the place ("… is larger than …")
 */
public record PieceLimit(int bytes, String excess) {}
