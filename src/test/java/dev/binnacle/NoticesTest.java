package dev.binnacle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/** Whatever the program ships with is named with its version and licence. */
class NoticesTest {
    @Test
    void everyDependencyIsNamedWithItsVersion() throws Exception {
        String notices = Files.readString(Path.of("THIRD-PARTY-NOTICES.md"));
        for (String dependency : shipped()) {
            assertThat(notices).contains(dependency);
        }
    }

    /** The project's own dependencies at run time, as the table writes them. */
    private static List<String> shipped() throws Exception {
        Document pom =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile());
        var shipped = new ArrayList<String>();
        var all = pom.getElementsByTagName("dependency");
        for (int index = 0; index < all.getLength(); index++) {
            Element dependency = (Element) all.item(index);
            String home = dependency.getParentNode().getParentNode().getNodeName();
            if (home.equals("project") && text(dependency, "scope").isEmpty()) {
                shipped.add(
                        "| %s:%s | %s |"
                                .formatted(
                                        text(dependency, "groupId"),
                                        text(dependency, "artifactId"),
                                        resolved(pom, text(dependency, "version"))));
            }
        }
        assertThat(shipped).isNotEmpty();
        return shipped;
    }

    private static String resolved(Document pom, String version) {
        return version.startsWith("${")
                ? text(pom.getDocumentElement(), version.substring(2, version.length() - 1))
                : version;
    }

    private static String text(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
