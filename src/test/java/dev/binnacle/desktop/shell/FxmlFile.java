package dev.binnacle.desktop.shell;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/** An FXML as a tree, to ask what it wants of its controller. */
final class FxmlFile {
    private static final String INCLUDE = "fx:include";

    private final Document document;

    FxmlFile(Path file) throws Exception {
        document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    /** The controller's class name; null = none. */
    @Nullable String controller() {
        String name = document.getDocumentElement().getAttribute("fx:controller");
        return name.isEmpty() ? null : name;
    }

    /** Names given to elements, with the element. */
    Map<String, Element> ids() {
        var ids = new LinkedHashMap<String, Element>();
        for (Element element : elements()) {
            if (element.hasAttribute("fx:id")) {
                ids.put(element.getAttribute("fx:id"), element);
            }
        }
        return ids;
    }

    /** Methods that events call, without the number sign. */
    List<String> handlers() {
        return attributes().stream()
                .filter(attribute -> attribute.getName().startsWith("on"))
                .map(Attr::getValue)
                .filter(value -> value.startsWith("#"))
                .map(value -> value.substring(1))
                .toList();
    }

    /** Properties of the controller that expressions bind to: {@code ${controller.name}}. */
    List<String> expressions() {
        return attributes().stream()
                .map(Attr::getValue)
                .filter(value -> value.startsWith("${controller."))
                .map(value -> value.substring("${controller.".length()).split("[^A-Za-z0-9]")[0])
                .toList();
    }

    /** The class an element stands for, by the file's imports. */
    Class<?> type(String tag) throws ClassNotFoundException {
        for (Node node = document.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof ProcessingInstruction instruction
                    && instruction.getData().endsWith("." + tag)) {
                // not initialised: a control that is, before the toolkit starts, is broken for good
                return Class.forName(instruction.getData(), false, View.class.getClassLoader());
            }
        }
        throw new ClassNotFoundException(tag + " is not imported by its full name");
    }

    List<Element> elements() {
        var found = new ArrayList<Element>();
        var all = document.getElementsByTagName("*");
        for (int index = 0; index < all.getLength(); index++) {
            found.add((Element) all.item(index));
        }
        return found;
    }

    List<Attr> attributes() {
        var found = new ArrayList<Attr>();
        for (Element element : elements()) {
            NamedNodeMap attributes = element.getAttributes();
            for (int index = 0; index < attributes.getLength(); index++) {
                found.add((Attr) attributes.item(index));
            }
        }
        return found;
    }

    /** The same view without what only a controller can give; what it includes is left out. */
    InputStream withoutController() throws Exception {
        document.getDocumentElement().removeAttribute("fx:controller");
        for (Attr attribute : attributes()) {
            String value = attribute.getValue();
            if (value.startsWith("${controller.")
                    || attribute.getName().startsWith("on") && value.startsWith("#")) {
                attribute.getOwnerElement().removeAttributeNode(attribute);
            }
        }
        for (Element element : elements()) {
            if (element.getTagName().equals(INCLUDE)) {
                element.getParentNode()
                        .replaceChild(document.createComment(element.getTagName()), element);
            }
        }
        var bytes = new ByteArrayOutputStream();
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(bytes));
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
