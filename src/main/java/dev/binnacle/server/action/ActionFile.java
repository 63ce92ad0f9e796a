package dev.binnacle.server.action;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads the text of one action. */
final class ActionFile {
    private static final Set<String> ALLOWED =
            Set.of("description", "grants", "parameters", "guards", "steps", "answer");
    private static final Set<String> ANSWER = Set.of("status", "rows", "row", "json");

    private ActionFile() {}

    /**
     * @param secrets what {@code ${NAME}} stands for; null = there is none
     * @throws BrokenAction saying the line and what is wrong there
     */
    static Action read(String name, String text, UnaryOperator<@Nullable String> secrets) {
        var fields = new Fields(YamlText.read(text), "an action", ALLOWED);
        var names = new Names();
        List<Parameter> parameters = ParameterFields.read(fields.get("parameters"));
        parameters.forEach(each -> names.parameter(each.name()));
        List<Step> steps = new StepFields(names, secrets).read(fields);
        return new Action(
                name,
                fields.text("description", "").strip(),
                new HashSet<>(fields.texts("grants")),
                parameters,
                steps,
                answer(fields.get("answer"), names));
    }

    private static Action.Answer answer(@Nullable Node node, Names names) {
        if (node == null) {
            return new Action.Answer(204, "", false, null);
        }
        var fields = new Fields(node, "\"answer\"", ANSWER);
        String rows = fields.text("rows");
        String row = fields.text("row");
        Node json = fields.get("json");
        String step = rows == null ? row : rows;
        if ((rows == null ? 0 : 1) + (row == null ? 0 : 1) + (json == null ? 0 : 1) > 1) {
            throw new BrokenAction(
                    fields.line(), "an answer has one of \"rows\", \"row\" and \"json\"");
        }
        if (step != null && !names.hasRows(step)) {
            throw new BrokenAction(fields.line(), "there is no step \"" + step + "\" with rows");
        }
        JsonTemplate template = null;
        if (json != null) {
            template = Fields.template(json, UnaryOperator.identity());
            template.references(each -> names.check(each, Fields.line(json)));
        }
        boolean empty = step == null && template == null;
        return new Action.Answer(
                fields.number("status", 200, 299, empty ? 204 : 200),
                step == null ? "" : step,
                row != null,
                template);
    }
}
