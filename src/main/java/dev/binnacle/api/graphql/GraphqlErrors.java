package dev.binnacle.api.graphql;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;

/** What a GraphQL server says went wrong, although its status may be 200. */
public final class GraphqlErrors {
    private static final int MOST = 3;
    private static final int LONGEST = 300;

    private GraphqlErrors() {}

    /** Their number and the first of them; empty when the body, JSON or not, tells of none. */
    public static String of(byte[] body) {
        try {
            return of(JsonMapper.shared().readTree(body));
        } catch (JacksonException notJson) {
            return "";
        }
    }

    static String of(JsonNode root) {
        JsonNode errors = root.path("errors");
        if (!errors.isArray() || errors.isEmpty()) {
            return "";
        }
        var words = new ArrayList<String>();
        for (JsonNode error : errors) {
            if (words.size() < MOST) {
                words.add(words(error));
            }
        }
        int more = errors.size() - words.size();
        return (errors.size() == 1 ? "1 error: " : errors.size() + " errors: ")
                + String.join("; ", words)
                + (more > 0 ? "; and " + more + " more" : "");
    }

    private static String words(JsonNode error) {
        String message = error.path("message").asString("without a message");
        JsonNode place = error.path("locations").path(0);
        String where =
                place.path("line").isNumber()
                        ? " (line "
                                + place.path("line").asInt()
                                + ", column "
                                + place.path("column").asInt()
                                + ")"
                        : "";
        return message.substring(0, Math.min(LONGEST, message.length())) + where;
    }
}
