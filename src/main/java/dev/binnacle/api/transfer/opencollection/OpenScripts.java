package dev.binnacle.api.transfer.opencollection;

import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.script.AnswerChecks;
import dev.binnacle.api.transfer.script.ScriptReading;

import tools.jackson.databind.JsonNode;

/**
 * What runs after a call: assertions and variables become checks and captures, scripts do not run.
 */
final class OpenScripts {
    private final Draft draft;
    private final Gathering gathering;
    private final String where;

    OpenScripts(Draft draft, Gathering gathering, String where) {
        this.draft = draft;
        this.gathering = gathering;
        this.where = where;
    }

    void read(JsonNode runtime) {
        Nodes.list(runtime, "assertions").forEach(this::assertion);
        Nodes.list(runtime, "actions").forEach(this::action);
        Nodes.list(runtime, "scripts").forEach(this::script);
    }

    private void assertion(JsonNode assertion) {
        String expression = Nodes.text(assertion, "expression");
        String operator = Nodes.text(assertion, "operator");
        String value = Nodes.text(assertion, "value");
        boolean off = Nodes.is(assertion, "disabled");
        if (off || !AnswerChecks.check(draft, expression, operator, value)) {
            gathering.leftOut(
                    where,
                    "the assertion "
                            + (expression + " " + operator + " " + value).strip()
                            + (off ? " is switched off" : ""));
        }
    }

    private void action(JsonNode action) {
        String name = Nodes.text(action.path("variable"), "name");
        String expression = Nodes.text(action.path("selector"), "expression");
        boolean after = !Nodes.text(action, "phase").equals("before-request");
        boolean off = Nodes.is(action, "disabled");
        if (off || !after || !AnswerChecks.capture(draft, name, expression)) {
            gathering.leftOut(where, "setting the variable " + name + " to " + expression);
        }
    }

    /** The checks and captures that a folder's script asks of every request in it. */
    static void readOfFolder(JsonNode script, Draft draft) {
        if (isAfter(script)) {
            ScriptReading.read(Nodes.text(script, "code"), draft);
        }
    }

    private static boolean isAfter(JsonNode script) {
        String type = Nodes.text(script, "type");
        return type.equals("tests") || type.equals("test") || type.equals("after-response");
    }

    void script(JsonNode script) {
        String type = Nodes.text(script, "type");
        if (isAfter(script)) {
            ScriptReading.read(Nodes.text(script, "code"), draft)
                    .forEach(line ->
                            gathering.leftOut(where, "of its " + type + " script: " + cut(line)));
        } else {
            leaveOut(script, where, gathering);
        }
    }

    private static void leaveOut(JsonNode script, String where, Gathering gathering) {
        String code = Nodes.text(script, "code");
        if (!code.isBlank()) {
            String first = code.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            gathering.leftOut(
                    where,
                    "its %s script (%d lines) is not run: %s"
                            .formatted(
                                    Nodes.text(script, "type"),
                                    code.lines().count(),
                                    cut(first.strip())));
        }
    }

    static String cut(String line) {
        return line.length() > 120 ? line.substring(0, 117) + "…" : line;
    }
}
