package io.khabar.sink.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.avro.file.DataFileWriter;

/**
 * The two fields of a file's header that are known only at its end: the last offset and the number of stories.
 *
 * <p>An Avro file has no footer. So the header is written with place holders of 20 characters, which are overwritten
 * in place before the file gets its name. A file that has its name has true fields.
 */
final class LateFields {
    static final String FIRST_OFFSET = "khabar.first.offset";
    static final String LAST_OFFSET = "khabar.last.offset";
    static final String RECORDS = "khabar.records";
    static final String TOPIC_ID = "khabar.topic.id";
    static final String SCHEMA_ID = "khabar.schema.id";
    private static final String LAST_OFFSET_HOLDER = "<last-offset-unset->";
    private static final String RECORDS_HOLDER = "<record-count-unset>";

    private final long lastOffsetAt;
    private final long recordsAt;

    private LateFields(long lastOffsetAt, long recordsAt) {
        this.lastOffsetAt = lastOffsetAt;
        this.recordsAt = recordsAt;
    }

    /** Puts the place holders among the metadata of a file that is about to be made. */
    static void reserve(DataFileWriter<?> writer) {
        writer.setMeta(LAST_OFFSET, LAST_OFFSET_HOLDER);
        writer.setMeta(RECORDS, RECORDS_HOLDER);
    }

    /** Finds the place holders in the header that was written. */
    static LateFields find(byte[] header) {
        String text = new String(header, StandardCharsets.ISO_8859_1);
        return new LateFields(only(text, LAST_OFFSET_HOLDER), only(text, RECORDS_HOLDER));
    }

    /** Overwrites the place holders. */
    void fill(Disk.OutFile file, long lastOffset, long records) throws java.io.IOException {
        file.overwrite(lastOffsetAt, padded(lastOffset, LAST_OFFSET_HOLDER.length()));
        file.overwrite(recordsAt, padded(records, RECORDS_HOLDER.length()));
    }

    private static long only(String header, String holder) {
        int at = header.indexOf(holder);
        if (at < 0 || header.indexOf(holder, at + 1) >= 0) {
            throw new IllegalStateException("The file's header has not exactly one " + holder);
        }
        return at;
    }

    private static byte[] padded(long number, int length) {
        return String.format(Locale.ROOT, "%0" + length + "d", number).getBytes(StandardCharsets.US_ASCII);
    }
}
