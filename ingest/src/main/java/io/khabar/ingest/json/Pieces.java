package io.khabar.ingest.json;

import java.io.IOException;
import java.util.Optional;

/** Cuts a JSON file into the pieces that should be articles, holding one at a time. */
interface Pieces {

    /** The next piece; empty at the end of the file. */
    Optional<Piece> next() throws IOException;
}
