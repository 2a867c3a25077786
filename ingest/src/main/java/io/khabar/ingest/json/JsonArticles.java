package io.khabar.ingest.json;

import io.khabar.ingest.charset.ByteOrderMark;
import io.khabar.ingest.charset.Decoding;
import io.khabar.ingest.charset.Decoding.Decoded;
import io.khabar.ingest.charset.Decoding.Undecodable;
import io.khabar.ingest.charset.TextDecoder;
import io.khabar.ingest.json.JsonItem.Bad;
import io.khabar.ingest.json.JsonItem.Read;
import io.khabar.ingest.json.Piece.Faulty;
import io.khabar.ingest.json.Piece.Whole;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A stream of JSON articles: its pieces decoded, parsed and checked one by one. */
public final class JsonArticles implements Closeable {
    private final CodeUnits units;
    private final Pieces pieces;
    private final JsonDialect dialect;
    private boolean abandoned;

    private JsonArticles(CodeUnits units, Pieces pieces, JsonDialect dialect) {
        this.units = units;
        this.pieces = pieces;
        this.dialect = dialect;
    }

    /** One article as an object, or an array of them. */
    public static JsonArticles document(InputStream in, PieceLimit limit, JsonDialect dialect) throws IOException {
        CodeUnits units = new CodeUnits(in);
        return new JsonArticles(units, new JsonElements(units, limit), dialect);
    }

    /** One article as an object on each line. */
    public static JsonArticles lines(InputStream in, PieceLimit limit, JsonDialect dialect) throws IOException {
        CodeUnits units = new CodeUnits(in);
        return new JsonArticles(units, new JsonLines(units, limit), dialect);
    }

    /** The next one; empty at the end, and after bytes that are no text at all. */
    public Optional<JsonItem> next() throws IOException {
        return abandoned ? Optional.empty() : pieces.next().map(this::item);
    }

    /** The line up to which was read, from 1. */
    public int line() {
        return units.line();
    }

    @Override
    public void close() throws IOException {
        units.close();
    }

    private JsonItem item(Piece piece) {
        if (piece instanceof Faulty faulty) {
            return new Bad(faulty.line(), faulty.reason());
        }
        Whole whole = (Whole) piece;
        Decoding decoding = units.mark()
                .map(ByteOrderMark::charset)
                .map(charset -> TextDecoder.decodeMarked(whole.bytes(), charset))
                .orElseGet(() -> TextDecoder.decode(whole.bytes(), Optional.empty()));
        if (decoding instanceof Undecodable undecodable) {
            abandoned = undecodable.binary();
            return new Bad(whole.line(), undecodable.reason());
        }
        return article(whole, (Decoded) decoding);
    }

    private JsonItem article(Whole whole, Decoded decoded) {
        JsonFields fields = new JsonFields();
        JsonArticle article = new JsonArticle(fields);
        Optional<Fault> fault = dialect.read(decoded.text(), fields).or(() -> article.fill(decoded));
        if (fault.isPresent()) {
            return new Bad(whole.line() + fault.get().line() - 1, fault.get().reason());
        }
        return new Read(whole.line(), article.article().setRaw(ByteBuffer.wrap(whole.bytes())));
    }
}
