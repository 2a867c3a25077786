package io.khabar.ingest.feed;

import java.util.List;
import java.util.Optional;

/**
 * XML of another vocabulary, mended as feeds are: no document type, lone {@code &} and {@code <} as text, entities of HTML resolved. It may
 * still be no XML. Lines are where they were.
 *
 * @param text for a parser
 * @param mendings what was mended
 */
public record MendedXml(String text, List<Mending> mendings) {

    /**
     * What was mended, once for all places.
     *
     * @param line of the first place, from 1; 0: of no line
     * @param what such as "& that begins no entity, 3 times"
     */
    public record Mending(int line, String what) {}

    public MendedXml {
        mendings = List.copyOf(mendings);
    }

    /** Decodes and mends a document; empty when it is no text. */
    public static Optional<MendedXml> of(byte[] bytes) {
        Notes notes = new Notes();
        return FeedBytes.decode(new FeedDocument(bytes, null, null), notes)
                .map(text -> XmlMending.mend(text, notes))
                .map(text -> new MendedXml(text, notes.mendings()));
    }
}
