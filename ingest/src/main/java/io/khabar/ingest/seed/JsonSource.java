package io.khabar.ingest.seed;

import io.khabar.ingest.charset.ByteOrderMark;
import io.khabar.ingest.charset.Decoding;
import io.khabar.ingest.charset.Decoding.Decoded;
import io.khabar.ingest.charset.Decoding.Undecodable;
import io.khabar.ingest.charset.TextDecoder;
import io.khabar.ingest.seed.JsonParsing.Fault;
import io.khabar.ingest.seed.Piece.Faulty;
import io.khabar.ingest.seed.Piece.Whole;
import io.khabar.ingest.seed.SeedItem.BadSeed;
import io.khabar.ingest.seed.SeedItem.ReadArticle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** A file of JSON articles: its pieces decoded, parsed and checked one by one. */
final class JsonSource implements SeedSource {
    private final CodeUnits units;
    private final Pieces pieces;
    private final String origin;
    private final Clock clock;
    private final Consumer<String> unknownFields;
    private boolean abandoned;

    JsonSource(CodeUnits units, Pieces pieces, String origin, Clock clock, Consumer<String> unknownFields) {
        this.units = units;
        this.pieces = pieces;
        this.origin = origin;
        this.clock = clock;
        this.unknownFields = unknownFields;
    }

    @Override
    public Optional<SeedItem> next() throws IOException {
        return abandoned ? Optional.empty() : pieces.next().map(this::item);
    }

    @Override
    public String position() {
        return at(units.line());
    }

    @Override
    public void close() throws IOException {
        units.close();
    }

    private SeedItem item(Piece piece) {
        if (piece instanceof Faulty faulty) {
            return new BadSeed(at(faulty.line()), faulty.reason());
        }
        Whole whole = (Whole) piece;
        Decoding decoding = units.mark()
                .map(ByteOrderMark::charset)
                .map(charset -> TextDecoder.decodeMarked(whole.bytes(), charset))
                .orElseGet(() -> TextDecoder.decode(whole.bytes(), Optional.empty()));
        if (decoding instanceof Undecodable undecodable) {
            abandoned = undecodable.binary();
            return new BadSeed(at(whole.line()), undecodable.reason());
        }
        return article(whole, (Decoded) decoding);
    }

    private SeedItem article(Whole whole, Decoded decoded) {
        JsonParsing parsing = new JsonParsing(unknownFields);
        JsonArticle article = new JsonArticle(parsing.fields());
        Optional<Fault> fault = parsing.read(decoded.text()).or(() -> article.fill(decoded));
        if (fault.isPresent()) {
            return new BadSeed(
                    at(whole.line() + fault.get().line() - 1), fault.get().reason());
        }
        return new ReadArticle(article.article()
                .setOrigin(at(whole.line()))
                .setRaw(ByteBuffer.wrap(whole.bytes()))
                .setIngested(clock.instant())
                .build());
    }

    private String at(int line) {
        return origin + ":" + line;
    }
}
