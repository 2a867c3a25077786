package io.khabar.ingest.feed;

import io.khabar.runtime.KhabarException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds of every format: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed, sitemaps. What peers mend is mended,
 * and told; what is no feed comes back as one of format {@link ParsedFeed#UNKNOWN} that says what it is. Bad data is never an
 * exception. Time and memory grow with the size of the document, which is limited. Safe for use by several threads.
 */
public final class FeedParser {

    /**
     * Checks the JVM's XML parser, so that an unsafe one stops the start and not a poll at night.
     *
     * @throws KhabarException FAILED when it refuses a setting that keeps feeds from reading files or calling hosts
     */
    public FeedParser() {
        SecureXml.parser();
    }

    /** Reads a document. */
    public ParsedFeed parse(FeedDocument document) {
        Notes notes = new Notes();
        String base = document.base() == null ? null : document.base().toString();
        Optional<String> decoded = FeedBytes.decode(document, notes);
        if (decoded.isEmpty()) {
            return unknown(notes);
        }
        String text = decoded.get();
        if (text.isBlank()) {
            notes.add(0, "the document is empty; expected a feed");
            return unknown(notes);
        }
        String start = text.stripLeading();
        return start.charAt(0) == '{' || start.charAt(0) == '['
                ? JsonFeed.read(text, base, notes)
                : xml(text, base, notes);
    }

    private static ParsedFeed xml(String text, @Nullable String base, Notes notes) {
        if (text.indexOf('<') < 0) {
            notes.add(1, "plain text, expected a feed; it begins with \"" + Fields.cut(text.strip(), 60) + "\"");
            return unknown(notes);
        }
        TreeBuilder tree = tree(XmlMending.mend(text, notes), notes);
        Optional<Tag> root = Formats.root(tree.root());
        if (root.isEmpty()) {
            NoFeed.tell(tree.root(), text, base, notes);
            return unknown(notes);
        }
        if (tree.entriesLeftOut() > 0) {
            notes.add(0, "more than " + FeedLimits.ENTRIES + " entries; " + tree.entriesLeftOut() + " are left out");
        }
        return new XmlFeed(root.get(), base, notes).read();
    }

    private static TreeBuilder tree(String xml, Notes notes) {
        TreeBuilder strict = new TreeBuilder(notes, false);
        Optional<StrictXml.Fault> fault = StrictXml.read(xml, strict);
        if (fault.isEmpty()) {
            return strict;
        }
        notes.add(fault.get().line(), "broken XML, mended: " + fault.get().what());
        TreeBuilder loose = new TreeBuilder(notes, true);
        LooseXml.read(bounded(xml, notes), loose);
        return loose;
    }

    /** In mended XML, every {@code <} begins a tag. */
    private static String bounded(String xml, Notes notes) {
        int at = -1;
        for (int tags = 0; tags <= FeedLimits.TAGS; tags++) {
            at = xml.indexOf('<', at + 1);
            if (at < 0) {
                return xml;
            }
        }
        notes.add(0, "more than " + FeedLimits.TAGS + " tags in broken XML; the rest is left out");
        return xml.substring(0, at);
    }

    private static ParsedFeed unknown(Notes notes) {
        return new ParsedFeed(ParsedFeed.UNKNOWN, FeedInfo.NOTHING, List.of(), notes.list());
    }
}
