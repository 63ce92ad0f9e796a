package dev.binnacle.api.check;

import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;

/** XML and HTML as trees, searched by XPath 1.0. Nothing that they refer to is fetched. */
final class Documents {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private Documents() {}

    static Document of(String text) throws NoDocumentException {
        String start = text.stripLeading();
        start = start.substring(0, Math.min(start.length(), 100)).toLowerCase(Locale.ROOT);
        boolean html = start.startsWith("<!doctype html") || start.startsWith("<html");
        return html ? html(text) : xml(text);
    }

    private static Document html(String text) {
        return new W3CDom().namespaceAware(false).fromJsoup(Jsoup.parse(text));
    }

    private static Document xml(String text) throws NoDocumentException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXException none) {
            if (text.stripLeading().startsWith("<")) {
                return html(text);
            }
            throw new NoDocumentException(none);
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What an XPath finds.
     *
     * @throws XPathExpressionException where it is none
     */
    static Value find(Document document, String expression) throws XPathExpressionException {
        XPath xpath = XPathFactory.newDefaultInstance().newXPath();
        xpath.setNamespaceContext(new Names(document));
        XPathEvaluationResult<?> result = xpath.evaluateExpression(expression, document);
        return switch (result.type()) {
            case BOOLEAN -> new Value.Truth((Boolean) result.value());
            case NUMBER -> number((Number) result.value());
            case STRING -> new Value.Text((String) result.value());
            default -> new Value.Nodes(((XPathNodes) result.value()).size());
        };
    }

    private static Value number(Number found) {
        return new Value.Decimal(found.doubleValue());
    }

    /** Prefixes as the document declares them; {@code _} is its default namespace. */
    private static final class Names implements NamespaceContext {
        private static final String DEFAULT = "_";
        private final Map<String, String> byPrefix = new HashMap<>();

        Names(Document document) {
            Element root = document.getDocumentElement();
            if (root != null) {
                declare(root);
            }
        }

        private void declare(Element top) {
            Node at = top;
            while (at != null) {
                NamedNodeMap attributes = at.getAttributes();
                for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
                    note((Attr) attributes.item(i));
                }
                at = next(at, top);
            }
        }

        private void note(Attr attribute) {
            String name = attribute.getName();
            if (name.equals("xmlns")) {
                byPrefix.putIfAbsent(DEFAULT, attribute.getValue());
            } else if (name.startsWith("xmlns:")) {
                byPrefix.putIfAbsent(name.substring("xmlns:".length()), attribute.getValue());
            }
        }

        /** In the document's order; null at its end. */
        private static @Nullable Node next(Node at, Node top) {
            if (at.getFirstChild() != null) {
                return at.getFirstChild();
            }
            Node up = at;
            while (up != null && up != top && up.getNextSibling() == null) {
                up = up.getParentNode();
            }
            return up == null || up == top ? null : up.getNextSibling();
        }

        @Override
        public String getNamespaceURI(String prefix) {
            return byPrefix.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
        }

        @Override
        public @Nullable String getPrefix(String uri) {
            return null;
        }

        @Override
        public Iterator<String> getPrefixes(String uri) {
            return Collections.emptyIterator();
        }
    }
}
