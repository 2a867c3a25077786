package io.khabar.ingest.seed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Standard input, which belongs to the process and is not closed by a reader. */
final class KeptOpen extends FilterInputStream {

    KeptOpen(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return in.read(into, offset, length);
    }

    @Override
    public void close() {
        // Left open on purpose.
    }
}
