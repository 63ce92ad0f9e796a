package dev.binnacle.api.check;

import dev.binnacle.api.hurl.Argument;
import dev.binnacle.api.jsonpath.JsonPath;
import dev.binnacle.api.jsonpath.JsonPathException;
import dev.binnacle.api.jsonpath.Match;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

import tools.jackson.databind.JsonNode;

import java.util.List;

import javax.xml.xpath.XPathExpressionException;

/** JSONPath and XPath, asked by a query or a filter. */
final class Paths {
    private Paths() {}

    /** One value where the path finds one at most, else a list; null = nothing is found. */
    static @Nullable Value json(JsonNode document, Argument argument, Arguments arguments) {
        String written = arguments.text(argument);
        try {
            JsonPath path = JsonPath.parse(written);
            List<Match> found = path.find(document);
            if (path.isSingular()) {
                return found.isEmpty() ? null : Value.of(found.getFirst().value());
            }
            return new Value.Items(found.stream().map(each -> Value.of(each.value())).toList());
        } catch (JsonPathException none) {
            throw CheckFailure.at(
                    argument,
                    "Invalid JSONPath",
                    "the JSONPath expression '" + written + "' is not valid");
        }
    }

    static Value xml(Document document, Argument argument, Arguments arguments) {
        try {
            return Documents.find(document, arguments.text(argument));
        } catch (XPathExpressionException none) {
            throw CheckFailure.at(
                    argument, "Invalid XPath expression", "the XPath expression is not valid");
        }
    }
}
