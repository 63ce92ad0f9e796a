package dev.binnacle.schema.definition;

import dev.binnacle.database.ObjectRef;
import dev.binnacle.database.Routine;
import dev.binnacle.database.Surroundings;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.ObjectStatement.Comment;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.Written;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** {@code COMMENT ON}. */
final class CommentFold {
    private final Scope scope;

    CommentFold(Scope scope) {
        this.scope = scope;
    }

    void comment(Comment comment) {
        String text = comment.text() == null || comment.text().isEmpty() ? null : comment.text();
        switch (comment.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE ->
                    scope.table(name(comment)).comment = text;
            case COLUMN -> column(comment, text);
            case SCHEMA -> schema(comment, text);
            case SEQUENCE -> {
                Model.SequenceModel found = scope.model().sequences.get(scope.name(name(comment)));
                if (found == null) {
                    throw missing(comment);
                }
                found.comment = text;
            }
            case TYPE, DOMAIN -> {
                Model.TypeModel found = scope.model().types.get(scope.name(name(comment)));
                if (found == null) {
                    throw missing(comment);
                }
                found.comment = text;
            }
            case FUNCTION, PROCEDURE, AGGREGATE, ROUTINE, ALIAS -> routine(comment, text);
            case EXTENSION -> extension(comment, text);
            case INDEX, CONSTRAINT, TRIGGER, POLICY -> part(comment, text);
            default -> {
                // the catalog keeps none
            }
        }
    }

    private static QualifiedName name(Comment comment) {
        return qualified(comment.name());
    }

    private static QualifiedName qualified(List<Ident> parts) {
        int last = parts.size() - 1;
        return new QualifiedName(last > 0 ? parts.get(last - 1) : null, parts.get(last));
    }

    private static Unresolved missing(Comment comment) {
        Ident last = comment.name().getLast();
        return new Unresolved(
                last.at(), "there is no " + comment.kind().words() + " " + last.text());
    }

    private void column(Comment comment, @Nullable String text) {
        List<Ident> parts = comment.name();
        if (parts.size() < 2) {
            throw missing(comment);
        }
        QualifiedName whole = qualified(parts.subList(0, parts.size() - 1));
        if (scope.model().types.containsKey(scope.name(whole))) {
            // of a composite type: only a database keeps those
            return;
        }
        TableModel table = scope.table(whole);
        if (!table.view()) {
            scope.column(table, parts.getLast()).comment = text;
        }
    }

    private void schema(Comment comment, @Nullable String text) {
        String name = scope.name(comment.name().getLast());
        if (!scope.model().schemas.containsKey(name)) {
            throw missing(comment);
        }
        scope.model().schemas.put(name, text);
    }

    private void routine(Comment comment, @Nullable String text) {
        Written arguments = comment.arguments();
        Routine found =
                new RoutineFold(scope)
                        .find(
                                scope.name(name(comment)),
                                arguments == null ? null : arguments.text());
        if (found == null) {
            throw missing(comment);
        }
        scope.model()
                .routines
                .set(scope.model().routines.indexOf(found), RoutineFold.commented(found, text));
    }

    private void extension(Comment comment, @Nullable String text) {
        scope.model()
                .extensions
                .computeIfPresent(
                        scope.name(comment.name().getLast()),
                        (name, was) ->
                                new Surroundings.Extension(
                                        name, was.schema(), was.version(), text));
    }

    private void part(Comment comment, @Nullable String text) {
        QualifiedName on = comment.on();
        String own = scope.name(comment.name().getLast());
        if (on == null && comment.kind() == ObjectKind.INDEX) {
            TableName index = scope.name(name(comment));
            if (!scope.model().indexTables.containsKey(index)) {
                throw missing(comment);
            }
            scope.model()
                    .rights
                    .remark(new ObjectRef("INDEX", index.schema(), index.name(), ""), text);
            return;
        }
        TableName table = on == null ? holder(comment, own) : scope.table(on).name;
        scope.model()
                .rights
                .remark(
                        new ObjectRef(comment.kind().name(), table.schema(), table.name(), own),
                        text);
    }

    /** The table of a constraint or trigger that is named by its schema only. */
    private TableName holder(Comment comment, String own) {
        String schema = scope.name(name(comment)).schema();
        return scope.model().tables.values().stream()
                .filter(table -> table.name.schema().equals(schema))
                .filter(table ->
                        comment.kind() == ObjectKind.TRIGGER
                                ? table.triggers.containsKey(own)
                                : table.constraint(own).isPresent())
                .map(table -> table.name)
                .findFirst()
                .orElseThrow(() -> missing(comment));
    }
}
