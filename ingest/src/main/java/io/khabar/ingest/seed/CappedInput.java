package io.khabar.ingest.seed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with {@link UnpackedTooMuchException} after so many bytes, against compression bombs. */
final class CappedInput extends FilterInputStream {
    private final long limit;
    private long taken;

    CappedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        return count(value < 0 ? -1 : 1) < 0 ? -1 : value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return count(super.read(into, offset, length));
    }

    @Override
    public long skip(long bytes) {
        throw new UnsupportedOperationException("what is skipped could not be counted");
    }

    private int count(int read) throws IOException {
        taken += Math.max(read, 0);
        if (taken > limit) {
            throw new UnpackedTooMuchException(limit);
        }
        return read;
    }
}
