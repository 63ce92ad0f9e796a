package dev.binnacle.schema.postgresql;

import dev.binnacle.schema.ddl.TableConstraint.Attributes;
import dev.binnacle.schema.definition.ConstraintShape;
import dev.binnacle.schema.definition.IndexPart;
import dev.binnacle.schema.definition.IndexShape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constraints and indexes as PostgreSQL's catalog functions write them. */
final class DefinedConstraints {
    private DefinedConstraints() {}

    static String constraint(ConstraintShape shape) {
        return (shape.target() == null ? key(shape) : foreignKey(shape)) + words(shape);
    }

    private static String key(ConstraintShape shape) {
        String nulls =
                shape.nulls().isEmpty() ? "" : " NULLS " + shape.nulls().toUpperCase(Locale.ROOT);
        return (shape.primary() ? "PRIMARY KEY" : "UNIQUE")
                + nulls
                + " "
                + names(shape.columns())
                + (shape.include().isEmpty() ? "" : " INCLUDE " + names(shape.include()));
    }

    private static String foreignKey(ConstraintShape shape) {
        var target = java.util.Objects.requireNonNull(shape.target());
        StringBuilder text = new StringBuilder("FOREIGN KEY ");
        text.append(names(shape.columns()))
                .append(" REFERENCES ")
                .append(PostgreSqlNames.quote(target.schema()))
                .append('.')
                .append(PostgreSqlNames.quote(target.name()))
                .append(names(shape.targetColumns()));
        if (shape.match().equals("full")) {
            text.append(" MATCH FULL");
        }
        if (!shape.onUpdate().equals("NO ACTION")) {
            text.append(" ON UPDATE ").append(shape.onUpdate());
        }
        if (!shape.onDelete().equals("NO ACTION")) {
            text.append(" ON DELETE ").append(shape.onDelete());
            if (!shape.setColumns().isEmpty()) {
                text.append(' ').append(names(shape.setColumns()));
            }
        }
        return text.toString();
    }

    private static String words(ConstraintShape shape) {
        Attributes held = shape.attributes();
        return (held.deferrable() ? " DEFERRABLE" : "")
                + (held.initiallyDeferred() ? " INITIALLY DEFERRED" : "")
                + (held.notEnforced() ? " NOT ENFORCED" : held.notValid() ? " NOT VALID" : "");
    }

    private static String names(List<String> names) {
        return names.stream()
                .map(PostgreSqlNames::quote)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    static String index(IndexShape index) {
        return "CREATE "
                + (index.unique() ? "UNIQUE " : "")
                + "INDEX "
                + PostgreSqlNames.quote(index.name())
                + " ON "
                + (index.whole() ? "ONLY " : "")
                + PostgreSqlNames.quote(index.table().schema())
                + "."
                + PostgreSqlNames.quote(index.table().name())
                + " USING "
                + body(index)
                + (index.where() == null ? "" : " WHERE " + index.where());
    }

    private static String body(IndexShape index) {
        return PostgreSqlNames.quote(index.method())
                + " "
                + index.keys().stream()
                        .map(DefinedConstraints::part)
                        .collect(Collectors.joining(", ", "(", ")"))
                + (index.include().isEmpty() ? "" : " INCLUDE " + names(index.include()))
                + (index.nulls().isEmpty()
                        ? ""
                        : " NULLS " + index.nulls().toUpperCase(Locale.ROOT))
                + (index.options().isEmpty() ? "" : " WITH (" + options(index.options()) + ")");
    }

    /** Values stand in quotes unless they could be names. */
    private static String options(String options) {
        List<String> parts = new ArrayList<>();
        for (String part : options.split(", ")) {
            int equals = part.indexOf('=');
            String value = part.substring(equals + 1);
            boolean plain = PostgreSqlNames.quote(value).equals(value);
            parts.add(part.substring(0, equals + 1) + (plain ? value : "'" + value + "'"));
        }
        return String.join(", ", parts);
    }

    private static String part(IndexPart part) {
        StringBuilder text = new StringBuilder(expression(part));
        if (part.collation() != null) {
            text.append(" COLLATE ").append(part.collation());
        }
        if (part.operatorClass() != null) {
            text.append(' ').append(part.operatorClass());
        }
        text.append(order(part));
        if (part.operator() != null) {
            text.append(" WITH ").append(part.operator());
        }
        return text.toString();
    }

    private static String expression(IndexPart part) {
        String column = part.column();
        return column == null ? part.expression() : PostgreSqlNames.quote(column);
    }

    private static String order(IndexPart part) {
        if (part.descending()) {
            return " DESC" + (part.nulls().equals("last") ? " NULLS LAST" : "");
        }
        return part.nulls().equals("first") ? " NULLS FIRST" : "";
    }

    static String key(IndexPart part) {
        String column = part.column();
        return (column == null ? part.expression() : column) + order(part);
    }

    static String exclusion(IndexShape index, ConstraintShape constraint) {
        return "ALTER TABLE "
                + PostgreSqlNames.quote(index.table().schema())
                + "."
                + PostgreSqlNames.quote(index.table().name())
                + " ADD CONSTRAINT "
                + PostgreSqlNames.quote(index.name())
                + " EXCLUDE USING "
                + body(index)
                + (index.where() == null ? "" : " WHERE (" + index.where() + ")")
                + words(constraint);
    }
}
