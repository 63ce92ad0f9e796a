package dev.binnacle.schema.definition;

import dev.binnacle.database.Column.Generated;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.AccessStatement;
import dev.binnacle.schema.ddl.ColumnElement;
import dev.binnacle.schema.ddl.CreateIndex;
import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.ddl.Span;
import dev.binnacle.schema.ddl.TableConstraint;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Edits about columns, where CREATE TABLE has them. */
final class Columns {
    private record Found(Part part, CreateTable table, ColumnElement column) {}

    private final ChangeText text;

    Columns(ChangeText text) {
        this.text = text;
    }

    private @Nullable Found find(TableName table, String column) {
        Part made = text.made(table);
        if (made != null && made.statement() instanceof CreateTable create) {
            for (ColumnElement each : create.columns()) {
                if (made.name(each.name()).equals(column)) {
                    return new Found(made, create, each);
                }
            }
        }
        return null;
    }

    void add(TableName table) {
        Part made = text.made(table);
        if (made == null || !(made.statement() instanceof CreateTable create)) {
            return;
        }
        boolean bare = text.bare(made.file(), create.at());
        String column = text.after(text.statements().getFirst(), " add column ", bare);
        if (column == null) {
            return;
        }
        new Elements(text, made.file(), create).appendColumn(column);
        List<String> comments = text.statements().subList(1, text.statements().size());
        if (!comments.isEmpty()) {
            new Comments(text).add(made, table, comments);
        }
    }

    void type(TableName table, String column, String type) {
        Found found = find(table, column);
        if (found != null && found.column.type() != null) {
            text.edits().replace(found.part.file(), found.column.type().at(), type.strip());
        }
    }

    void nullable(TableName table, String column, boolean nullable) {
        Found found = find(table, column);
        if (found == null) {
            return;
        }
        ColumnElement.Nullability said =
                found.column.part(ColumnElement.Nullability.class).orElse(null);
        int file = found.part.file();
        if (said == null) {
            if (!nullable) {
                insert(found, " not null", afterValue(found.column));
            }
        } else if (nullable) {
            text.edits().replace(file, text.layout(file).clause(said.at()), "");
        } else if (said.nullable()) {
            text.edits().replace(file, said.at(), cased(found, "not null"));
        }
    }

    /** In capitals where the table's own words are. */
    private String cased(Found found, String words) {
        String file = text.text(found.part.file());
        boolean capitals = Character.isUpperCase(file.charAt(found.table.at().start()));
        return capitals ? words.toUpperCase(Locale.ROOT) : words;
    }

    private void insert(Found found, String words, int at) {
        text.edits().insert(found.part.file(), at, cased(found, words));
    }

    /** After the type and what goes with it. */
    private static int afterType(ColumnElement column) {
        int end = column.type() == null ? column.name().at().end() : column.type().at().end();
        for (ColumnElement.Part part : column.parts()) {
            if (part instanceof ColumnElement.Collate || part instanceof ColumnElement.Storage) {
                end = part.at().end();
            }
        }
        return end;
    }

    private static int afterValue(ColumnElement column) {
        int end = afterType(column);
        for (ColumnElement.Part part : column.parts()) {
            boolean value =
                    part instanceof ColumnElement.Default
                            || part instanceof ColumnElement.Generated
                            || part instanceof ColumnElement.Identity
                            || part instanceof ColumnElement.OnUpdate
                            || part instanceof ColumnElement.DefaultOnNull;
            end = value ? Math.max(end, part.at().end()) : end;
        }
        return end;
    }

    void defaultValue(TableName table, String column) {
        Found found = find(table, column);
        if (found == null) {
            return;
        }
        int file = found.part.file();
        String value = text.after(text.statements().getFirst(), " set default ", false);
        ColumnElement.Default said = found.column.part(ColumnElement.Default.class).orElse(null);
        if (said == null && value != null) {
            text.edits().insert(file, afterType(found.column), cased(found, " default ") + value);
        } else if (said != null && value != null) {
            text.edits().replace(file, said.expression().at(), value);
        } else if (said != null) {
            text.edits().replace(file, text.layout(file).clause(said.at()), "");
        }
    }

    void identity(TableName table, String column, Generated after) {
        Found found = find(table, column);
        if (found == null) {
            return;
        }
        int file = found.part.file();
        ColumnElement.Identity said = found.column.part(ColumnElement.Identity.class).orElse(null);
        if (after == Generated.NEVER) {
            if (said != null) {
                boolean notNull = found.column.part(ColumnElement.Nullability.class).isPresent();
                text.edits()
                        .replace(
                                file,
                                text.layout(file).clause(said.at()),
                                notNull ? "" : cased(found, " not null"));
            }
            return;
        }
        String when = after == Generated.IDENTITY_ALWAYS ? "always" : "by default";
        String words = cased(found, "generated " + when + " as identity");
        if (said == null) {
            text.edits().insert(file, afterType(found.column), " " + words);
        } else {
            String options = said.options() == null ? "" : options(file, said.at());
            text.edits().replace(file, said.at(), words + options);
        }
    }

    private String options(int file, Span said) {
        String written = said.of(text.text(file));
        return " " + written.substring(written.indexOf('('));
    }

    void drop(TableName table, String column) {
        Found found = find(table, column);
        if (found == null) {
            return;
        }
        int file = found.part.file();
        if (found.table.columns().size() == 1) {
            return;
        }
        new Elements(text, file, found.table).remove(found.column.at());
        Constraints constraints = new Constraints(text);
        for (Part part : text.parts().all()) {
            if (Parts.about(part, table)) {
                Parts.constraints(
                        part.statement(),
                        (constraint, element) -> {
                            if (element == null && holds(part, constraint, column)) {
                                constraints.remove(part, constraint, null);
                            }
                        });
                hanging(part, column);
            } else {
                Parts.constraints(
                        part.statement(),
                        (constraint, element) -> {
                            if (pointsAt(part, constraint, table, column)) {
                                constraints.remove(part, constraint, element);
                            }
                        });
            }
        }
    }

    private static boolean holds(Part part, TableConstraint constraint, String column) {
        return switch (constraint.rule()) {
            case TableConstraint.Key key ->
                    key.columns().stream().anyMatch(each -> part.name(each).equals(column));
            case TableConstraint.References key ->
                    key.columns().stream().anyMatch(each -> part.name(each).equals(column));
            case TableConstraint.NotNull not -> part.name(not.column()).equals(column);
            default -> false;
        };
    }

    private static boolean pointsAt(
            Part part, TableConstraint constraint, TableName table, String column) {
        return constraint.rule() instanceof TableConstraint.References key
                && part.names(key.target(), table)
                && key.targetColumns().stream().anyMatch(each -> part.name(each).equals(column));
    }

    private void hanging(Part part, String column) {
        boolean goes =
                switch (part.statement()) {
                    case CreateIndex index ->
                            index.keys().stream()
                                    .anyMatch(key ->
                                            key.column() != null
                                                    && part.name(key.column()).equals(column));
                    case ObjectStatement.Comment comment ->
                            comment.kind() == ObjectKind.COLUMN
                                    && part.name(comment.name().getLast()).equals(column);
                    case AccessStatement.Grant grant -> false;
                    default -> false;
                };
        if (goes) {
            text.remove(part.file(), part.statement().at());
        }
    }
}
