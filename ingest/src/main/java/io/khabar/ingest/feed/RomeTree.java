package io.khabar.ingest.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * Hands a mended feed to ROME: one of Atom as Atom 1.0, any other as RSS 2.0. Each element holds what was meant by it: one line or safe
 * HTML, a link that is absolute, nothing beyond the limits. Where ROME would find nothing, what stands in rarer places is put there.
 * ROME's own parser of XML never sees a feed, nor ROME an element that it may fail at.
 */
final class RomeTree {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    private static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");

    private final boolean atom;
    private final Namespace core;

    private RomeTree(boolean atom) {
        this.atom = atom;
        this.core = atom ? ATOM : Namespace.NO_NAMESPACE;
    }

    /** What ROME reads: as many entries as there are, in their order. */
    static SyndFeed read(boolean atom, Fields head, List<Fields> entries) {
        RomeTree tree = new RomeTree(atom);
        Element feed = tree.laid(atom ? "feed" : "channel", head);
        entries.forEach(entry -> feed.addContent(tree.entry(entry)));
        Element root = atom ? feed : new Element("rss").addContent(feed);
        try {
            return new SyndFeedImpl(new WireFeedInput(false, Locale.ROOT).build(new Document(root)), true);
        } catch (FeedException e) {
            throw new IllegalStateException("ROME refuses a feed that was laid out for it", e);
        }
    }

    private Element entry(Fields fields) {
        Element to = laid(atom ? "entry" : "item", fields);
        for (Tag child : fields.tag().children()) {
            switch (child.name()) {
                case "guid", "id" -> add(to, atom ? "id" : "guid", core, fields.id(child));
                case "summary", "description" -> add(to, child.name(), core, fields.body(child, FeedLimits.SUMMARY));
                case "content" -> add(to, "content", core, fields.body(child, FeedLimits.CONTENT));
                case "content:encoded" -> add(to, "encoded", CONTENT, fields.body(child, FeedLimits.CONTENT));
                case "source" -> to.addContent(laid("source", fields.of(child)));
                default -> {}
            }
        }
        lacking(to, atom ? "id" : "guid", core, fields::about);
        lacking(to, atom ? "summary" : "description", core, () -> Bodies.rarerSummary(fields));
        lacking(to, atom ? "content" : "encoded", atom ? core : CONTENT, () -> Bodies.rarerContent(fields));
        // Whether a guid is a link, too, is seen by Links: it may be relative, or no URL.
        to.getChildren("guid").forEach(guid -> guid.setAttribute("isPermaLink", "false"));
        Categories.of(fields).forEach(category -> category(to, category));
        return to;
    }

    /** What feeds, entries and their sources have in common. */
    private Element laid(String name, Fields fields) {
        Element to = new Element(name, core);
        boolean channel = name.equals("channel");
        String rights = channel ? "copyright" : "rights";
        Namespace rightsIn = channel || name.equals("source") ? core : DC;
        for (Tag child : fields.tag().children()) {
            switch (child.name()) {
                case "title" -> add(to, "title", core, fields.line(child, FeedLimits.TITLE));
                case "rights", "copyright" -> add(to, rights, rightsIn, fields.line(child, FeedLimits.RIGHTS));
                case "language", "dc:language" ->
                    add(to, "language", channel ? core : DC, fields.line(child, FeedLimits.NAME));
                default -> {}
            }
        }
        lacking(to, "title", core, () -> fields.line(FeedLimits.TITLE, "dc:title", "media:title", "itunes:title"));
        lacking(
                to,
                rights,
                rightsIn,
                () -> fields.line(FeedLimits.RIGHTS, "dc:rights", "dcterms:rights", "media:copyright"));
        new Links(fields).pages().forEach(page -> link(to, page));
        People.names(fields).forEach(author -> author(to, author));
        return to;
    }

    private void link(Element to, String page) {
        if (atom) {
            to.addContent(new Element("link", core).setAttribute("href", xml(page)));
        } else {
            add(to, "link", core, page);
        }
    }

    private void author(Element to, String name) {
        if (atom) {
            Element person = new Element("author", core);
            add(person, "name", core, name);
            to.addContent(person);
        } else {
            add(to, "creator", DC, name);
        }
    }

    private void category(Element to, String name) {
        if (atom) {
            to.addContent(new Element("category", core).setAttribute("term", xml(name)));
        } else {
            add(to, "category", core, name);
        }
    }

    private static void lacking(Element to, String name, Namespace namespace, Supplier<@Nullable String> elsewhere) {
        if (to.getChild(name, namespace) == null) {
            add(to, name, namespace, elsewhere.get());
        }
    }

    private static void add(Element to, String name, Namespace namespace, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            to.addContent(new Element(name, namespace).setText(xml(text)));
        }
    }

    /** HTML and Base64 may have characters that XML, and so JDOM, does not allow. */
    private static String xml(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Verifier::isXMLCharacter).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
