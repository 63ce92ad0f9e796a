package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Check;
import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables with their columns, keys, checks and indexes, as the other database makes them. */
final class PortedTables {
    private final Catalog catalog;
    private final PortTarget target;
    private final Dialect dialect;
    private final PortNotes notes;
    private final PortedNames names;

    PortedTables(Catalog catalog, PortTarget target, PortNotes notes, PortedNames names) {
        this.catalog = catalog;
        this.target = target;
        this.dialect = target.dialect();
        this.notes = notes;
        this.names = names;
    }

    String create(Table table) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(column(table, column)));
        table.keys().stream()
                .filter(key -> !key.definition().isEmpty())
                .forEach(key -> lines.add(key(table, key)));
        table.checks().forEach(check -> check(table, check).ifPresent(lines::add));
        return "create table "
                + dialect.quote(table.name())
                + lines.stream()
                        .map(line -> "    " + line)
                        .collect(Collectors.joining(",\n", " (\n", "\n)"));
    }

    private String column(Table table, Column column) {
        StringBuilder line = new StringBuilder(dialect.quote(column.name())).append(' ');
        PortedType type = counts(column) ? target.identityType(column) : target.type(table, column);
        notes.type(table.name(), column.name(), column.type(), type);
        line.append(type.sql());
        if (column.collation() != null) {
            notes.lost(
                    table.name(),
                    "collation",
                    column.name(),
                    column.collation(),
                    "the database's own");
        }
        switch (column.generated()) {
            case IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> line.append(identity(column));
            case STORED, VIRTUAL -> line.append(generated(table, column));
            case NEVER -> line.append(defaultOf(table, column));
        }
        return line.append(column.nullable() ? "" : " not null").toString();
    }

    static boolean counts(Column column) {
        return column.generated() == Column.Generated.IDENTITY_ALWAYS
                || column.generated() == Column.Generated.IDENTITY_BY_DEFAULT;
    }

    private static String identity(Column column) {
        boolean always = column.generated() == Column.Generated.IDENTITY_ALWAYS;
        String options = column.options() == null ? "" : " (" + column.options() + ")";
        String counts = options.equals(" ()") ? "" : options;
        return " generated " + (always ? "always" : "by default") + " as identity" + counts;
    }

    private String generated(Table table, Column column) {
        String sql = String.valueOf(column.defaultExpression());
        Optional<String> expression = target.expression(sql, table);
        if (expression.isEmpty()) {
            notes.lost(table.name(), "generated column", column.name(), sql, "a plain column");
            return "";
        }
        return target.generated(expression.get());
    }

    private String defaultOf(Table table, Column column) {
        String sql = column.defaultExpression();
        if (sql == null) {
            return "";
        }
        Optional<String> expression = target.expression(sql, null);
        if (expression.isEmpty()) {
            notes.lost(table.name(), "default", column.name(), sql, "no default");
        }
        return expression.map(text -> " default " + text).orElse("");
    }

    private String key(Table table, Key key) {
        String name = name(PortTarget.Named.KEY, table, "key", key.name());
        if (says(key.definition(), "INCLUDE")) {
            notes.changed(
                    table.name(), "key", key.name(), "INCLUDE", "without the columns it carries");
        }
        if (says(key.definition(), "DEFERRABLE") && !target.deferrable()) {
            notes.changed(
                    table.name(), "key", key.name(), "DEFERRABLE", "checked with each statement");
        }
        boolean nulls = says(key.definition(), "NULLS") && says(key.definition(), "NOT");
        String word =
                key.primary() ? "primary key" : "unique" + (nulls ? " nulls not distinct" : "");
        return "constraint " + dialect.quote(name) + " " + word + columns(key.columns());
    }

    private Optional<String> check(Table table, Check check) {
        Optional<String> condition = target.expression(check.condition(), table);
        if (condition.isEmpty()) {
            notes.lost(table.name(), "check", check.name(), check.condition(), "no check");
            return Optional.empty();
        }
        if (!check.words().isEmpty()) {
            notes.changed(
                    table.name(), "check", check.name(), check.words(), "holds for every row");
        }
        String name = name(PortTarget.Named.CONSTRAINT, table, "check", check.name());
        String head = "constraint " + dialect.quote(name) + " check ";
        return Optional.of(head + "(" + condition.get() + ")");
    }

    /** Those that no key makes by itself. */
    List<String> indexes(Table table) {
        List<String> made = new ArrayList<>();
        for (Index index : table.indexes()) {
            if (index.exclusion()) {
                notes.lost(table.name(), "exclusion", index.name(), index.definition(), "nothing");
            } else if (!index.constraint()) {
                target.index(table, index, notes)
                        .map(ported -> index(table, index, ported))
                        .ifPresent(made::add);
            }
        }
        return made;
    }

    private String index(Table table, Index index, PortTarget.PortedIndex ported) {
        if (index.unique() && !target.keysNeedNoConstraint() && pointedAt(table, index)) {
            String name = name(PortTarget.Named.KEY, table, "index", index.name());
            notes.respelled(
                    table.name(),
                    "index",
                    index.name(),
                    "unique index",
                    "a unique constraint, since a foreign key points at it");
            return "alter table "
                    + dialect.quote(table.name())
                    + " add constraint "
                    + dialect.quote(name)
                    + " unique"
                    + columns(index.keys());
        }
        String name = name(PortTarget.Named.INDEX, table, "index", index.name());
        return (ported.unique() ? "create unique index " : "create index ")
                + qualified(table.name(), name)
                + " on "
                + dialect.quote(table.name())
                + " ("
                + ported.keys()
                + ")";
    }

    /** PostgreSQL takes no schema there: an index lives where its table does. */
    private String qualified(TableName table, String index) {
        return target.keysNeedNoConstraint()
                ? dialect.quote(index)
                : dialect.quote(new TableName(table.schema(), index));
    }

    private boolean pointedAt(Table table, Index index) {
        return index.predicate() == null
                && catalog.foreignKeysTo(table.name()).stream()
                        .anyMatch(key -> PortedForeignKeys.same(key.targetColumns(), index.keys()))
                && table.keys().stream()
                        .noneMatch(key -> PortedForeignKeys.same(key.columns(), index.keys()));
    }

    private String name(PortTarget.Named kind, Table table, String word, String name) {
        String free = names.take(target.space(kind, table), name);
        if (!free.equals(name)) {
            notes.changed(table.name(), word, name, "its name", free);
        }
        return free;
    }

    private String columns(List<String> columns) {
        return columns.stream().map(dialect::quote).collect(Collectors.joining(", ", " (", ")"));
    }

    /** Whether DDL holds this word outside quotes. */
    static boolean says(@Nullable String ddl, String word) {
        if (ddl == null || !ddl.toUpperCase(Locale.ROOT).contains(word)) {
            return false;
        }
        Tokens tokens = new Tokens(ddl, dev.binnacle.database.script.ScriptSyntax.POSTGRESQL);
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            if (token.is(ddl, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it sorts by other rules than the type's usual ones. */
    static boolean opclass(Index index) {
        return index.definition().contains("_ops");
    }
}
