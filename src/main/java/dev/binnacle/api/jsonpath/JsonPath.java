package dev.binnacle.api.jsonpath;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** A JSONPath query by RFC 9535. */
public final class JsonPath {
    private final String text;
    private final Query query;

    private JsonPath(String text, Query query) {
        this.text = text;
        this.query = query;
    }

    /**
     * @throws JsonPathException saying where it is no JSONPath
     */
    public static JsonPath parse(String text) {
        return new JsonPath(text, new PathParser(text).path());
    }

    public String text() {
        return text;
    }

    /** Whether it can find one value at most, as names and indexes alone do. */
    public boolean isSingular() {
        return query.singular();
    }

    /** What it finds in a document, in the document's order. */
    public List<Match> find(JsonNode document) {
        return query.run(document, document);
    }
}
