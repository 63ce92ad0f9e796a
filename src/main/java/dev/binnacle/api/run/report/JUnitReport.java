package dev.binnacle.api.run.report;

import dev.binnacle.api.run.FileResult;
import dev.binnacle.api.run.RunOutcome;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit's XML: a test case a file. */
public final class JUnitReport {
    private JUnitReport() {}

    public static String of(List<RunOutcome> outcomes) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "binnacle run");
            xml.writeAttribute("tests", String.valueOf(outcomes.size()));
            xml.writeAttribute("errors", count(outcomes, false));
            xml.writeAttribute("failures", count(outcomes, true));
            for (RunOutcome outcome : outcomes) {
                testCase(xml, outcome);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isFailure(RunOutcome outcome) {
        return outcome.exitCode() == 4;
    }

    private static String count(List<RunOutcome> outcomes, boolean failures) {
        return String.valueOf(
                outcomes.stream()
                        .filter(each -> !each.passed() && isFailure(each) == failures)
                        .count());
    }

    private static void testCase(XMLStreamWriter xml, RunOutcome outcome)
            throws XMLStreamException {
        FileResult result = outcome.result();
        double seconds = result == null ? 0 : result.took().toNanos() / 1e9;
        xml.writeStartElement("testcase");
        xml.writeAttribute("id", outcome.title());
        xml.writeAttribute("name", outcome.title());
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", seconds));
        if (!outcome.passed()) {
            xml.writeStartElement(isFailure(outcome) ? "failure" : "error");
            xml.writeCharacters(printable(outcome.told()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML has no control characters. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> c < ' ' && c != '\n' && c != '\t' ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
