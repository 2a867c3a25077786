package io.khabar.ingest.feed;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;

/**
 * The parser for XML from strangers: the JDK's own, whatever else is on the class path, without document types, entities and
 * anything that would be fetched. A setting that is not accepted is a fault of the installation, never passed over.
 */
final class SecureXml {
    private static final String APACHE = "http://apache.org/xml/features/";
    private static final String JDK = "jdk.xml.";
    private static final String SAX = "http://xml.org/sax/features/";

    private SecureXml() {}

    /**
     * A new parser.
     *
     * @throws KhabarException FAILED when the JVM's parser refuses one of the settings
     */
    static SAXParser parser() {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(false);
        factory.setValidating(false);
        factory.setXIncludeAware(false);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(APACHE + "disallow-doctype-decl", true);
            factory.setFeature(APACHE + "nonvalidating/load-external-dtd", false);
            factory.setFeature(SAX + "external-general-entities", false);
            factory.setFeature(SAX + "external-parameter-entities", false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            // The JDK's own defaults change with its version, and would call a deep feed broken.
            parser.setProperty(JDK + "maxElementDepth", Integer.toString(2 * FeedLimits.OPEN));
            parser.setProperty(JDK + "elementAttributeLimit", Integer.toString(FeedLimits.ATTRIBUTES));
            return parser;
        } catch (ParserConfigurationException | SAXException e) {
            throw new KhabarException(
                    ExitCode.FAILED,
                    "The XML parser of this Java (" + factory.getClass().getName() + ", Java " + Runtime.version()
                            + ") refuses a setting that keeps feeds from reading files or calling hosts: "
                            + e.getMessage() + ". Run Khabar on an unchanged JDK 17 or later.",
                    e);
        }
    }
}
