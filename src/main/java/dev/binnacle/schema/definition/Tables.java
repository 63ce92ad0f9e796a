package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.ColumnElement;
import dev.binnacle.schema.ddl.CreateIndex;
import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.Ddl;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.Span;
import dev.binnacle.schema.ddl.TableConstraint;

import org.jspecify.annotations.Nullable;

/** Edits about whole tables. */
final class Tables {
    private final ChangeText text;

    Tables(ChangeText text) {
        this.text = text;
    }

    /** A new table stands after what its schema's last table has. */
    void create(TableName table) {
        Part last = null;
        for (Part part : text.parts().all()) {
            if (part.statement() instanceof CreateTable create
                    && part.name(create.name()).schema().equals(table.schema())) {
                last = part;
            }
        }
        if (last != null) {
            hang(last.name(((CreateTable) last.statement()).name()));
        }
    }

    /** The change's statements, after the last one about this table in the file that makes it. */
    void hang(TableName table) {
        Part made = text.parts().table(table);
        if (made == null) {
            return;
        }
        Part last = made;
        for (Part part : text.parts().all()) {
            if (part.file() == made.file() && Parts.about(part, table)) {
                last = part;
            }
        }
        Layout layout = text.layout(made.file());
        Span at = last.statement().at();
        int end = layout.statementEnd(at);
        String newLine = layout.newLine();
        boolean bare = text.bare(made.file(), made.statement().at());
        StringBuilder added = new StringBuilder();
        if (text.text(made.file()).substring(at.end(), end).indexOf(';') < 0) {
            added.append(';');
        }
        boolean together = last.statement() instanceof CreateIndex;
        for (String statement : text.statements()) {
            String written =
                    bare ? new BareNames(text.definition().dialect()).of(statement) : statement;
            boolean oneLine = written.indexOf('\n') < 0;
            added.append(newLine)
                    .append(together && oneLine ? "" : newLine)
                    .append(written.replace("\n", newLine))
                    .append(';');
            together = oneLine;
        }
        text.edits().insert(made.file(), end, added.toString());
    }

    void rename(TableName table, String name) {
        if (text.made(table) == null) {
            return;
        }
        for (Part part : text.parts().all()) {
            for (QualifiedName mention : Parts.tables(part.statement())) {
                if (part.names(mention, table)) {
                    boolean bare = !mention.name().quoted();
                    text.edits()
                            .replace(part.file(), mention.name().at(), text.written(name, bare));
                }
            }
            keepNames(part, table, null);
        }
    }

    /**
     * What the database named by itself keeps its name, so the name must be said now.
     *
     * @param column only what names it; null = everything of the table
     */
    void keepNames(Part part, TableName table, @Nullable String column) {
        if (!Parts.about(part, table)) {
            return;
        }
        Parts.constraints(
                part.statement(),
                (constraint, element) -> {
                    if (constraint.name() == null && named(part, constraint, element, column)) {
                        keep(part, constraint.at(), "constraint ");
                    }
                });
        if (part.statement() instanceof CreateIndex index
                && index.name() == null
                && (column == null || mentions(part, index, column))) {
            String name = text.definition().name(part.file(), index.at());
            if (!name.isEmpty()) {
                // before ON, which stands before the table's name
                int on = text.text(part.file()).lastIndexOf("on", index.table().at().start());
                int upper = text.text(part.file()).lastIndexOf("ON", index.table().at().start());
                boolean bare = text.bare(part.file(), index.at());
                text.edits()
                        .insert(part.file(), Math.max(on, upper), text.written(name, bare) + " ");
            }
        }
    }

    private static boolean mentions(Part part, CreateIndex index, String column) {
        return index.keys().stream()
                .anyMatch(key -> key.column() != null && part.name(key.column()).equals(column));
    }

    private static boolean named(
            Part part,
            TableConstraint constraint,
            @Nullable ColumnElement element,
            @Nullable String column) {
        if (constraint.rule() instanceof TableConstraint.NotNull) {
            return false;
        }
        if (column == null) {
            return true;
        }
        if (element != null && part.name(element.name()).equals(column)) {
            return true;
        }
        return switch (constraint.rule()) {
            case TableConstraint.Key key ->
                    key.columns().stream().anyMatch(each -> part.name(each).equals(column));
            case TableConstraint.References key ->
                    key.columns().stream().anyMatch(each -> part.name(each).equals(column));
            case TableConstraint.Condition check ->
                    Words.of(check.condition().text(), part.dialect().syntax()).stream()
                            .anyMatch(each -> part.name(each).equals(column));
            default -> false;
        };
    }

    private void keep(Part part, Span at, String word) {
        String name = text.definition().name(part.file(), at);
        if (name.isEmpty()) {
            return;
        }
        boolean bare = text.bare(part.file(), at);
        boolean capitals = Character.isUpperCase(text.text(part.file()).charAt(at.start()));
        String say = capitals ? word.toUpperCase(java.util.Locale.ROOT) : word;
        text.edits().insert(part.file(), at.start(), say + text.written(name, bare) + " ");
    }

    void drop(TableName table, boolean cascade) {
        if (text.parts().table(table) == null) {
            return;
        }
        for (Part part : text.parts().all()) {
            if (Parts.about(part, table)) {
                text.remove(part.file(), part.statement().at());
            } else if (cascade) {
                keysTo(part, table);
            }
        }
    }

    private void keysTo(Part part, TableName table) {
        Ddl statement = part.statement();
        Constraints constraints = new Constraints(text);
        Parts.constraints(
                statement,
                (constraint, element) -> {
                    if (constraint.rule() instanceof TableConstraint.References key
                            && part.names(key.target(), table)) {
                        constraints.remove(part, constraint, element);
                    }
                });
    }
}
