package io.khabar.enrich.story.tag;

/**
 * The content of a {@link NameTable}.
 *
 * @param keys made by {@link NameTable#begin} and {@link NameTable#goOn}, ascending
 * @param bits for each key what it names; {@link NameTable#GOES_ON} where a longer name begins so
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for arithmetic; never compared or changed
public record NameKeys(int[] keys, byte[] bits) {

    /** The table. */
    public NameTable table() {
        return new NameTable(this);
    }
}
