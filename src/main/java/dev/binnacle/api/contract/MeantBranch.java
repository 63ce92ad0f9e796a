package dev.binnacle.api.contract;

import com.networknt.schema.path.NodePath;

import tools.jackson.databind.JsonNode;

/** Which branch of a choice something was held against. */
final class MeantBranch {
    /** A word of schemas that says nothing of values; the branch's name stands there. */
    static final String MARK = "$comment";

    private MeantBranch() {}

    /**
     * The innermost one that was meant; empty = none.
     *
     * @param bundle the whole schema
     * @param path the words that led to where it failed
     */
    static String of(JsonNode bundle, NodePath path) {
        JsonNode at = bundle;
        String meant = "";
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            at = step instanceof Integer index ? at.path(index) : at.path(String.valueOf(step));
            if (at.isString() && step.equals("$ref")) {
                String reference = at.stringValue();
                String part = reference.substring(reference.lastIndexOf('/') + 1);
                at = bundle.path("$defs").path(part);
            }
            meant = at.path(MARK).asString(meant);
        }
        return meant;
    }
}
