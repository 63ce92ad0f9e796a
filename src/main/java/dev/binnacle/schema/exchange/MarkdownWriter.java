package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Routine;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;
import dev.binnacle.database.UserType;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a data dictionary: the same structure gives the same text, one thing per line, so that it
 * diffs well.
 */
final class MarkdownWriter {
    private final Catalog catalog;
    private final MarkdownAnchors anchors;
    private final StringBuilder text = new StringBuilder();

    MarkdownWriter(Catalog catalog) {
        this.catalog = catalog;
        this.anchors = new MarkdownAnchors(catalog);
    }

    Written write(String title, String product) {
        text.append("# ").append(cell(title)).append("\n\n").append(product).append("\n\n");
        text.append("## Contents\n\n");
        for (Schema schema : catalog.schemas()) {
            text.append("- ").append(cell(schema.name())).append('\n');
            for (Table table : schema.tables()) {
                text.append("  - ").append(anchors.link(table.name())).append('\n');
            }
        }
        for (Schema schema : catalog.schemas()) {
            schema.tables().forEach(this::table);
            types(schema);
            routines(schema);
        }
        return new Written(text.toString(), List.of());
    }

    private void table(Table table) {
        text.append("\n## ").append(cell(table.name().toString())).append("\n\n");
        paragraph(kind(table));
        if (table.comment() != null) {
            paragraph(cell(table.comment()));
        }
        head("Column", "Type", "Null", "Default", "Comment");
        table.columns()
                .forEach(column ->
                        row(
                                code(column.name()),
                                code(column.type()),
                                column.nullable() ? "yes" : "no",
                                value(column),
                                cell(column.comment())));
        keys(table);
        references(table);
        indexes(table);
        if (!table.checks().isEmpty()) {
            title("Checks");
            head("Name", "Condition");
            table.checks()
                    .forEach(check ->
                            row(code(check.name()), code(words(check.condition(), check.words()))));
        }
        triggers(table);
    }

    private static String words(String sql, String words) {
        return words.isEmpty() ? sql : sql + " " + words;
    }

    private String kind(Table table) {
        String kind = table.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        String parents =
                table.lineage().parents().stream()
                        .map(anchors::link)
                        .collect(Collectors.joining(", "));
        String storage = table.storage() == null ? "" : ", " + code(table.storage());
        String whole = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        return whole + (parents.isEmpty() ? "" : " of " + parents) + storage + ".";
    }

    private static String value(Column column) {
        String sql = column.defaultExpression() == null ? "" : code(column.defaultExpression());
        return switch (column.generated()) {
            case NEVER -> sql;
            case IDENTITY_ALWAYS -> "identity, always";
            case IDENTITY_BY_DEFAULT -> "identity";
            case STORED -> "generated: " + sql;
            case VIRTUAL -> "generated when read: " + sql;
        };
    }

    private void keys(Table table) {
        if (!table.keys().isEmpty()) {
            title("Keys");
            head("Name", "Kind", "Columns");
            table.keys()
                    .forEach(key ->
                            row(
                                    code(key.name()),
                                    key.primary() ? "primary" : "unique",
                                    list(key.columns())));
        }
    }

    private void references(Table table) {
        if (!table.foreignKeys().isEmpty()) {
            title("References");
            head("Name", "Columns", "To", "Columns there", "On update", "On delete");
            table.foreignKeys()
                    .forEach(key ->
                            row(
                                    code(key.name()),
                                    list(key.columns()),
                                    anchors.link(key.target()),
                                    list(key.targetColumns()),
                                    key.onUpdate().toLowerCase(java.util.Locale.ROOT),
                                    key.onDelete().toLowerCase(java.util.Locale.ROOT)));
        }
        List<ForeignKey> arriving =
                catalog.foreignKeysTo(table.name()).stream()
                        .sorted(
                                Comparator.comparing(ForeignKey::table)
                                        .thenComparing(ForeignKey::name))
                        .toList();
        if (!arriving.isEmpty()) {
            title("Referenced by");
            head("Table", "Columns there", "Columns");
            arriving.forEach(key ->
                    row(anchors.link(key.table()), list(key.columns()), list(key.targetColumns())));
        }
    }

    private void indexes(Table table) {
        if (table.indexes().stream().anyMatch(index -> !index.constraint() || index.exclusion())) {
            title("Indexes");
            head("Name", "Unique", "Definition");
            table.indexes().stream()
                    .filter(index -> !index.constraint() || index.exclusion())
                    .forEach(index ->
                            row(
                                    code(index.name()),
                                    index.unique() ? "yes" : "no",
                                    code(index.definition())));
        }
    }

    private void triggers(Table table) {
        if (!table.triggers().isEmpty()) {
            title("Triggers");
            head("Name", "When", "Enabled");
            table.triggers()
                    .forEach(trigger ->
                            row(
                                    code(trigger.name()),
                                    cell(trigger.when()),
                                    trigger.enabled() ? "yes" : "no"));
        }
        if (!table.security().policies().isEmpty()) {
            title("Policies");
            head("Name", "Command", "Roles", "Rows shown", "Rows written");
            table.security()
                    .policies()
                    .forEach(policy ->
                            row(
                                    code(policy.name()),
                                    policy.command(),
                                    cell(policy.roles()),
                                    code(policy.using()),
                                    code(policy.check())));
        }
    }

    private void types(Schema schema) {
        if (!schema.types().isEmpty()) {
            text.append("\n## Types of ").append(cell(schema.name())).append("\n\n");
            head("Name", "Kind", "Definition", "Comment");
            for (UserType type : schema.types()) {
                String what =
                        type.labels().isEmpty() ? code(type.definition()) : list(type.labels());
                row(code(type.name()), type.kind(), what, cell(type.comment()));
            }
        }
    }

    private void routines(Schema schema) {
        if (!schema.routines().isEmpty()) {
            text.append("\n## Routines of ").append(cell(schema.name())).append("\n\n");
            head("Name", "Kind", "Returns", "Comment");
            for (Routine routine : schema.routines()) {
                String name = routine.name() + "(" + routine.arguments() + ")";
                row(code(name), routine.kind(), code(routine.returns()), cell(routine.comment()));
            }
        }
    }

    private void title(String title) {
        text.append("\n### ").append(title).append("\n\n");
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    private void head(String... names) {
        row(names);
        text.append("| --- ".repeat(names.length)).append("|\n");
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String list(List<String> names) {
        return names.stream().map(MarkdownWriter::code).collect(Collectors.joining(", "));
    }

    /** Text in a table's cell: on one line, no sign of it read as layout. */
    static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1").strip().replaceAll("\\R", "<br>");
    }

    /** SQL in a cell; a pipe ends the cell even inside code. */
    static String code(@Nullable String sql) {
        if (sql == null || sql.isBlank()) {
            return "";
        }
        String line = sql.strip().replaceAll("\\s*\\R\\s*", " ").replace("|", "\\|");
        String fence = line.contains("`") ? "``" : "`";
        String gap = line.contains("`") ? " " : "";
        return fence + gap + line + gap + fence;
    }
}
