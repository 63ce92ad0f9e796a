package dev.binnacle.server.h2;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a request's body: by key the text of a value, null for null. */
final class BodyRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BodyRows() {}

    /**
     * @param types of the columns; one that holds JSON keeps a text in its quotes
     */
    static List<Map<String, @Nullable String>> of(String body, Map<String, ColumnType> types) {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                rows.add(row(parser, body, types));
            } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (parser.currentToken() != JsonToken.START_OBJECT) {
                        throw Refusal.of(
                                "22023",
                                "argument of json_populate_recordset must be an array of objects");
                    }
                    rows.add(row(parser, body, types));
                }
            } else {
                throw Refusal.of("22023", "cannot call json_to_recordset on a scalar");
            }
        } catch (JacksonException broken) {
            throw Refusal.of("22P02", "invalid input syntax for type json");
        }
        return rows;
    }

    private static Map<String, @Nullable String> row(
            JsonParser parser, String body, Map<String, ColumnType> types) {
        Map<String, @Nullable String> row = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                int end = (int) parser.currentLocation().getCharOffset();
                row.put(name, body.substring(start, end));
            } else if (token.isScalarValue()
                    && token != JsonToken.VALUE_STRING
                    && token != JsonToken.VALUE_NULL
                    && is(Kind.ARRAY, types.get(name))) {
                throw Refusal.of(
                        "22P02",
                        "expected JSON array",
                        null,
                        "See the value of key \"" + name + "\".");
            } else if (token == JsonToken.VALUE_STRING && is(Kind.JSON, types.get(name))) {
                var quoted = new StringBuilder();
                JsonText.string(quoted, parser.getString());
                row.put(name, quoted.toString());
            } else {
                row.put(name, token == JsonToken.VALUE_NULL ? null : parser.getString());
            }
        }
        return row;
    }

    private static boolean is(Kind kind, @Nullable ColumnType type) {
        return type != null && type.kind() == kind;
    }
}
