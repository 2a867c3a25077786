package io.khabar.ingest.seed;

import io.khabar.ingest.json.JsonArticles;
import io.khabar.ingest.json.JsonDialect;
import io.khabar.ingest.json.PieceLimit;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Opens a seed file for what it is: unpacked, counted, capped, and cut into articles. */
final class SeedOpener {
    private final InputStream standardInput;
    private final SeedLimits limits;
    private final Clock clock;
    private final AtomicLong bytesRead;
    private final Consumer<String> unknownFields;

    SeedOpener(
            InputStream standardInput,
            SeedLimits limits,
            Clock clock,
            AtomicLong bytesRead,
            Consumer<String> unknownFields) {
        this.standardInput = standardInput;
        this.limits = limits;
        this.clock = clock;
        this.bytesRead = bytesRead;
        this.unknownFields = unknownFields;
    }

    SeedSource open(SeedFile file) throws IOException {
        SeedKind kind = file.kind();
        InputStream raw = file.path() == null ? new KeptOpen(standardInput) : Files.newInputStream(file.path());
        InputStream counted = new CountedInput(raw, bytesRead);
        try {
            return kind == null
                    ? sniffed(counted, file.origin())
                    : source(unpacked(counted, kind.packing()), kind.form(), file.origin());
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private SeedSource sniffed(InputStream in, String origin) throws IOException {
        BufferedInputStream outer = new BufferedInputStream(in, KindSniffer.HEAD);
        byte[] head = new byte[KindSniffer.HEAD];
        BufferedInputStream inner = new BufferedInputStream(
                unpacked(outer, KindSniffer.packing(head, peek(outer, head))), KindSniffer.HEAD);
        return source(inner, KindSniffer.form(head, peek(inner, head)), origin);
    }

    private static int peek(BufferedInputStream in, byte[] head) throws IOException {
        in.mark(head.length);
        int length = in.readNBytes(head, 0, head.length);
        in.reset();
        return length;
    }

    private InputStream unpacked(InputStream packed, Packing packing) throws IOException {
        return packing == Packing.NONE ? packed : new CappedInput(packing.unpack(packed), limits.unpackedBytes());
    }

    private SeedSource source(InputStream in, SeedForm form, String origin) throws IOException {
        int most = limits.articleBytes();
        if (form == SeedForm.TEXT || form == SeedForm.HTML) {
            return new PageSource(in, origin, form, most, clock);
        }
        PieceLimit limit = new PieceLimit(most, PageSource.tooLarge(most));
        JsonDialect dialect = JsonDialect.khabar(unknownFields);
        JsonArticles articles = form == SeedForm.JSON
                ? JsonArticles.document(in, limit, dialect)
                : JsonArticles.lines(in, limit, dialect);
        return new JsonSource(articles, origin, clock);
    }
}
