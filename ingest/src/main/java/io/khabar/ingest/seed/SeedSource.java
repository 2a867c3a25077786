package io.khabar.ingest.seed;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The articles of one open file, one after another. */
interface SeedSource extends Closeable {

    /**
     * The next item; empty at the end.
     *
     * @throws IOException when the file cannot be read on
     */
    Optional<SeedItem> next() throws IOException;

    /** Where reading stands, for messages: the file, with ":" and the line where lines count. */
    String position();
}
