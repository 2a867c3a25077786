package io.khabar.sink.file;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where a file lies: {@code <folder>/day=<day>/<name>}. A first offset always has the same timestamp, hence the same
 * day and the same place.
 *
 * @param day the UTC day on which its stories were ingested
 * @param temporary path while it is being written
 * @param finished path when it is complete
 */
record FilePlace(FileName name, LocalDate day, Path temporary, Path finished) {
    static final String DAY = "day=";

    /** @param random makes the temporary name this writer's own */
    static FilePlace of(Path folder, FileName name, LocalDate day, String random) {
        Path dayFolder = folder.resolve(DAY + day);
        return new FilePlace(name, day, dayFolder.resolve(name.temporary(random)), dayFolder.resolve(name.text()));
    }

    /** @param timestamp milliseconds since 1970, UTC */
    static LocalDate dayOf(long timestamp) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(timestamp), ZoneOffset.UTC);
    }

    Path folder() {
        return finished.resolveSibling("");
    }
}
