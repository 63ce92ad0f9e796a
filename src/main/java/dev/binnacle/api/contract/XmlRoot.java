package dev.binnacle.api.contract;

import dev.binnacle.api.openapi.Schema;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What is held of XML: that it is some, and how its outermost element is called. */
final class XmlRoot {
    /** Of all else that a schema says. */
    static final String NOT_HELD =
            "XML is held against the name of its outermost element alone, not against the rest of"
                    + " its schema.";

    private XmlRoot() {}

    /** What is wrong with a body, in words that follow a colon. */
    static List<String> wrong(InputStream xml, Schema schema) {
        List<String> wrong = new ArrayList<>();
        try {
            String name = name(xml);
            String wanted = schema.resolved().path("xml").path("name").asString("");
            if (!wanted.isEmpty() && !wanted.equals(name)) {
                wrong.add("its outermost element is " + name + " and " + wanted + " is described");
            }
        } catch (XMLStreamException broken) {
            wrong.add("it is not XML: " + reason(broken));
        }
        return wrong;
    }

    private static String reason(XMLStreamException broken) {
        String told = String.valueOf(broken.getMessage()).replaceFirst("(?s).*Message: ", "");
        int line = broken.getLocation() == null ? -1 : broken.getLocation().getLineNumber();
        return told.lines().findFirst().orElse("").replaceFirst("\\.$", "")
                + (line < 0 ? "" : " (line " + line + ")");
    }

    /** Reads it to its end. Nothing that it refers to is fetched. */
    private static String name(InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(xml);
        String name = "";
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT && name.isEmpty()) {
                name = reader.getLocalName();
            }
        }
        return name;
    }
}
