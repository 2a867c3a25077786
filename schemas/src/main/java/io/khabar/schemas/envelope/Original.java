package io.khabar.schemas.envelope;

import io.khabar.news.DeadLetterHeader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The parts of a dead letter that repeat the record which failed, byte for byte, and say what it failed of. */
public final class Original {
    private static final int STACK_TRACE = 8_192;

    private Original() {}

    /** Its headers, in their order. */
    public static List<DeadLetterHeader> headers(Headers headers) {
        List<DeadLetterHeader> copies = new ArrayList<>();
        for (Header header : headers) {
            copies.add(new DeadLetterHeader(header.key(), bytes(header.value())));
        }
        return copies;
    }

    /** Its key or value; null when it had none. */
    public static @Nullable ByteBuffer bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    /** The first 8,192 characters of the stack trace. */
    public static String stackTrace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString().substring(0, Math.min(text.getBuffer().length(), STACK_TRACE));
    }
}
