package dev.binnacle.server.validation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule that a body does not keep.
 *
 * @param column that it is about; empty = the whole row
 * @param field where in the body, as a JSON pointer
 * @param rule the schema's keyword
 * @param message in English
 */
public record Broken(String column, String field, String rule, String message) {
    /** As an answer lists it. */
    public Map<String, String> listed() {
        Map<String, String> listed = new LinkedHashMap<>();
        listed.put("field", field);
        listed.put("rule", rule);
        listed.put("message", message);
        return listed;
    }
}
