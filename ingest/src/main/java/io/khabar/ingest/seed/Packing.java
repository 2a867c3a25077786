package io.khabar.ingest.seed;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** How a seed file is compressed. */
enum Packing {
    NONE("") {
        @Override
        InputStream unpack(InputStream packed) {
            return packed;
        }
    },
    GZIP(".gz") {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return new GZIPInputStream(packed, BUFFER);
        }
    },
    ZSTD(".zst") {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return new ZstdInputStreamNoFinalizer(packed);
        }
    };

    private static final int BUFFER = 64 * 1024;

    private final String extension;

    Packing(String extension) {
        this.extension = extension;
    }

    /** With its dot; empty for none. */
    String extension() {
        return extension;
    }

    abstract InputStream unpack(InputStream packed) throws IOException;
}
