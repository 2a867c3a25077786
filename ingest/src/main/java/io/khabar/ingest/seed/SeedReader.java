package io.khabar.ingest.seed;

import io.khabar.ingest.seed.SeedItem.BadSeed;
import io.khabar.schemas.AvroSafety;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the articles of seed files and folders, lazily and in a stable order. Holds one article at a time, whatever the
 * size of the files. What is no article comes out as a {@link BadSeed} in its place, and reading goes on.
 *
 * <p>For one thread, but for {@link #bytesRead}.
 */
public final class SeedReader implements Iterator<SeedItem>, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SeedReader.class);

    static {
        AvroSafety.apply();
    }

    private final SeedFiles files;
    private final SeedOpener opener;
    private final AtomicLong bytesRead = new AtomicLong();
    private final UnknownFields unknownFields = new UnknownFields();
    private @Nullable SeedSource source;
    private @Nullable SeedItem next;

    /**
     * Opens nothing yet.
     *
     * @param paths files and folders; "-" is standard input
     * @param standardInput what "-" reads; never closed
     * @throws io.khabar.runtime.KhabarException (NO_INPUT) when a path does not exist
     */
    public SeedReader(List<String> paths, InputStream standardInput, SeedLimits limits, Clock clock) {
        this.files = new SeedFiles(paths);
        this.opener = new SeedOpener(standardInput, limits, clock, bytesRead, unknownFields::count);
    }

    @Override
    public boolean hasNext() {
        while (next == null && (source != null || files.hasNext())) {
            next = advance().orElse(null);
        }
        return next != null;
    }

    @Override
    public SeedItem next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        SeedItem item = next;
        next = null;
        return item;
    }

    /** Files in folders that are no seeds and were passed over, so far. */
    public long passedOver() {
        return files.passedOver();
    }

    /** Bytes read from disk or standard input, packed ones as they are, so far. */
    public long bytesRead() {
        return bytesRead.get();
    }

    /** Closes the file that is being read. */
    @Override
    public void close() {
        if (source != null) {
            closeSource(source);
        }
        if (!unknownFields.isEmpty()) {
            log.info("JSON fields that are not documented were ignored: {}", unknownFields);
        }
    }

    private Optional<SeedItem> advance() {
        SeedSource open = source;
        if (open == null) {
            return begin(files.next());
        }
        try {
            Optional<SeedItem> item = open.next();
            if (item.isEmpty()) {
                closeSource(open);
            }
            return item;
        } catch (IOException e) {
            closeSource(open);
            return Optional.of(new BadSeed(open.position(), "cannot be read on: " + ReadFault.reason(e)));
        }
    }

    private Optional<SeedItem> begin(SeedFile file) {
        if (file.fault() != null) {
            return Optional.of(new BadSeed(file.origin(), file.fault()));
        }
        try {
            source = opener.open(file);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new BadSeed(file.origin(), "cannot be read: " + ReadFault.reason(e)));
        }
    }

    private void closeSource(SeedSource open) {
        source = null;
        try {
            open.close();
        } catch (IOException e) {
            log.warn("{}: cannot be closed", open.position(), e);
        }
    }
}
