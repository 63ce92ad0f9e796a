package dev.binnacle.cli;

import dev.binnacle.schema.comparison.ObjectSql;
import dev.binnacle.schema.diff.Difference;
import dev.binnacle.schema.diff.SchemaDiff;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.plan.PlanDialect;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintWriter;
import java.util.Locale;

/** Differences for people and as JSON. */
final class DiffOutput {
    private final SchemaDiff diff;
    private final ObjectSql sql;
    private final PrintWriter out;

    DiffOutput(SchemaDiff diff, PlanDialect dialect, PrintWriter out) {
        this.diff = diff;
        this.sql = new ObjectSql(dialect);
        this.out = out;
    }

    void text() {
        diff.renames()
                .forEach(rename ->
                        out.println("> " + rename.from().words() + " → " + rename.to().path()));
        for (Difference difference : diff.differences()) {
            out.println(mark(difference) + " " + words(difference.id()));
            if (difference.kind() == Difference.Kind.CHANGED) {
                lines("-", sql.alone(difference.before()));
                lines("+", sql.alone(difference.after()));
            }
        }
        int count = diff.differences().size() + diff.renames().size();
        out.println(
                count == 0
                        ? "No differences."
                        : count == 1 ? "1 difference." : count + " differences.");
        out.flush();
    }

    private static String words(ObjectId id) {
        return switch (id.kind()) {
            case COMMENT, OWNER, RIGHT -> id.kind().words() + " on " + id.name();
            default -> id.words();
        };
    }

    private static String mark(Difference difference) {
        return switch (difference.kind()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
    }

    private void lines(String mark, String sql) {
        sql.lines().forEach(line -> out.println("    " + mark + " " + line));
    }

    void json() {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode whole = mapper.createObjectNode();
        ArrayNode renames = whole.putArray("renames");
        diff.renames()
                .forEach(rename ->
                        renames.addObject()
                                .put("kind", rename.from().kind().words())
                                .put("from", rename.from().path())
                                .put("to", rename.to().path()));
        ArrayNode questions = whole.putArray("questions");
        diff.questions()
                .forEach(question ->
                        questions
                                .addObject()
                                .put("kind", question.from().kind().words())
                                .put("from", question.from().path())
                                .put("to", question.to().path())
                                .put("likeness", question.likeness())
                                .put("why", question.why()));
        ArrayNode differences = whole.putArray("differences");
        for (Difference difference : diff.differences()) {
            ObjectNode node = differences.addObject();
            node.put("change", difference.kind().name().toLowerCase(Locale.ROOT));
            node.put("kind", difference.id().kind().words());
            node.put("object", difference.id().path());
            if (difference.before() != null) {
                node.put("before", sql.alone(difference.before()));
            }
            if (difference.after() != null) {
                node.put("after", sql.alone(difference.after()));
            }
        }
        out.println(mapper.writeValueAsString(whole));
        out.flush();
    }
}
