package dev.binnacle.database.catalog;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Check;
import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.Policy;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Trigger;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the statements that would make a table or view and what hangs on it. */
public abstract class TableDdl {
    private final Dialect dialect;

    protected TableDdl(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The statement that makes a row-level policy. */
    public final String policy(Table table, Policy policy) {
        return "create policy "
                + dialect.quote(policy.name())
                + " on "
                + dialect.quote(table.name())
                + (policy.permissive() ? "" : " as restrictive")
                + " for "
                + policy.command().toLowerCase(Locale.ROOT)
                + " to "
                + policy.roles()
                + (policy.using() == null ? "" : "\n    using (" + policy.using() + ")")
                + (policy.check() == null ? "" : "\n    with check (" + policy.check() + ")");
    }

    /** Whether a new column takes on the comment of its type. */
    public boolean takesComments() {
        return false;
    }

    /** Whether a key can stand on the index of another over the same columns. */
    public boolean sharesIndexes() {
        return false;
    }

    /** The sequences that a column's default draws from. */
    public List<TableName> drawnFrom(Column column) {
        return List.of();
    }

    /** What makes a generated column so, after its type. */
    public abstract String generated(Column column);

    /** Statements that must run before the table is made. */
    protected List<String> before(Table table, Catalog catalog) {
        return List.of();
    }

    /** What puts a table into another once its keys and indexes are there. */
    public List<String> attached(Table table) {
        return List.of();
    }

    /** Statements of the engine's own after all others. */
    protected List<String> after(Table table, Catalog catalog) {
        return List.of();
    }

    /** The whole of it, statements ended by semicolons, in an order that runs. */
    public final String write(Table table, Catalog catalog) {
        List<String> statements = new ArrayList<>(before(table, catalog));
        statements.addAll(create(table, catalog));
        table.keys().stream()
                .filter(key -> late(table, key))
                .forEach(key -> statements.add(addKey(table, key)));
        table.checks().stream()
                .filter(TableDdl::late)
                .forEach(check -> statements.add(alter(table.name()) + "add " + check(check)));
        table.foreignKeys().forEach(key -> statements.add(foreignKey(key)));
        indexes(table).forEach(statements::add);
        statements.addAll(attached(table));
        comments(table, statements);
        table.triggers().stream()
                .filter(trigger -> !trigger.inherited())
                .map(Trigger::definition)
                .forEach(statements::add);
        statements.addAll(after(table, catalog));
        return statements.stream()
                .map(TableDdl::ended)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String ended(String statement) {
        String text = statement.strip();
        return text.endsWith(";") ? text : text + ";";
    }

    /** CREATE TABLE or VIEW with its columns, keys and the checks that are held from the start. */
    private String create(Table table) {
        String head = "create " + word(table) + " " + dialect.quote(table.name());
        String storage = table.storage() == null ? "" : " " + table.storage();
        return table.kind().view()
                ? head + storage + " as\n" + text(table.query())
                : head + " (\n" + body(table) + "\n)" + storage;
    }

    /**
     * The same; of a table that inherits, only what is its own, and how what it inherits differs.
     *
     * @param catalog where the tables are that it inherits from
     */
    public final List<String> create(Table table, Catalog catalog) {
        Map<String, Column> above = new HashMap<>();
        if (table.lineage().bound() == null) {
            table.lineage().parents().stream()
                    .flatMap(parent -> catalog.table(parent).stream())
                    .flatMap(parent -> parent.columns().stream())
                    .forEach(column -> above.putIfAbsent(column.name(), column));
        }
        if (above.isEmpty()) {
            return List.of(create(table));
        }
        List<String> statements = new ArrayList<>();
        statements.add(create(own(table, above)));
        for (Column column : table.columns()) {
            Column inherited = above.get(column.name());
            String alter =
                    alter(table.name()) + "alter column " + dialect.quote(column.name()) + " ";
            if (inherited != null && column.nullable() != inherited.nullable()) {
                statements.add(alter + (column.nullable() ? "drop not null" : "set not null"));
            }
            if (inherited != null
                    && column.generated() == Column.Generated.NEVER
                    && !Objects.equals(column.defaultExpression(), inherited.defaultExpression())) {
                statements.add(
                        alter
                                + (column.defaultExpression() == null
                                        ? "drop default"
                                        : "set default " + column.defaultExpression()));
            }
        }
        return statements;
    }

    private static Table own(Table table, Map<String, Column> above) {
        return new Table(
                table.name(),
                table.kind(),
                table.estimatedRows(),
                table.columns().stream()
                        .filter(column -> !above.containsKey(column.name()))
                        .toList(),
                table.keys(),
                table.foreignKeys(),
                table.indexes(),
                table.checks().stream().filter(check -> !check.inherited()).toList(),
                table.triggers(),
                table.query(),
                table.storage(),
                table.comment(),
                table.lineage(),
                table.security(),
                table.settings());
    }

    /** The kind of thing it is, as DDL says it: {@code materialized view}. */
    public static String word(Table table) {
        return switch (table.kind()) {
            case VIEW -> "view";
            case MATERIALIZED_VIEW -> "materialized view";
            case FOREIGN_TABLE -> "foreign table";
            case TABLE, PARTITIONED_TABLE, PARTITION -> "table";
        };
    }

    private String body(Table table) {
        boolean alone = table.lineage().bound() == null;
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(column(column, alone)));
        table.keys().stream().filter(key -> !late(table, key)).forEach(key -> lines.add(key(key)));
        table.checks().stream()
                .filter(check -> !late(check))
                .forEach(check -> lines.add(check(check)));
        return lines.stream().map(line -> "    " + line).collect(Collectors.joining(",\n"));
    }

    /**
     * A column as CREATE TABLE and ADD COLUMN write it.
     *
     * @param alone whether an identity is the table's own; a partition has that of the whole
     */
    public final String column(Column column, boolean alone) {
        StringBuilder line = new StringBuilder(dialect.quote(column.name()));
        line.append(' ').append(column.type());
        if (column.collation() != null) {
            line.append(" collate ").append(column.collation());
        }
        String options = text(column.options());
        switch (column.generated()) {
            case IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> {
                if (alone) {
                    line.append(identity(column.generated()))
                            .append(options.isEmpty() ? "" : " (" + options + ")");
                }
            }
            case STORED, VIRTUAL -> line.append(generated(column));
            case NEVER -> {
                if (column.defaultExpression() != null) {
                    line.append(" default ").append(column.defaultExpression());
                }
                line.append(options.isEmpty() ? "" : " " + options);
            }
        }
        return line.append(column.nullable() ? "" : " not null").toString();
    }

    private static String identity(Column.Generated how) {
        String when = how == Column.Generated.IDENTITY_ALWAYS ? "always" : "by default";
        return " generated " + when + " as identity";
    }

    /** A key as CREATE TABLE and ADD write it. */
    public final String key(Key key) {
        return "constraint " + dialect.quote(key.name()) + " " + key.definition();
    }

    /** A check as CREATE TABLE and ADD write it. */
    public final String check(Check check) {
        String words = check.words().isEmpty() ? "" : " " + check.words();
        return "constraint "
                + dialect.quote(check.name())
                + " check ("
                + check.condition()
                + ")"
                + words;
    }

    /** Whether it is added after the table: a new one would hold every row to it. */
    public static boolean late(Check check) {
        return check.words().contains("NOT VALID");
    }

    /**
     * Whether it is added after the table: of keys that are alike but for their names, CREATE TABLE
     * makes one only. One that comes from the whole is there first, which then takes it back.
     */
    public static boolean late(Table table, Key key) {
        return table.keys().stream()
                .filter(other -> !other.equals(key) && other.indexed().equals(key.indexed()))
                .anyMatch(other ->
                        other.inherited() == key.inherited()
                                ? table.keys().indexOf(other) < table.keys().indexOf(key)
                                : other.inherited());
    }

    /** The statement that adds a key. */
    public final String addKey(Table table, Key key) {
        return alter(table.name()) + "add " + key(key);
    }

    private String alter(TableName table) {
        return "alter table " + dialect.quote(table) + " ";
    }

    /** The statement that adds a foreign key. */
    public final String foreignKey(ForeignKey key) {
        return alter(key.table())
                + "add constraint "
                + dialect.quote(key.name())
                + " "
                + key.definition();
    }

    /** Those that no key makes by itself. */
    private static List<String> indexes(Table table) {
        return ownIndexes(table).map(Index::definition).toList();
    }

    /** The indexes that no key makes by itself. */
    public static Stream<Index> ownIndexes(Table table) {
        List<String> keys = table.keys().stream().map(Key::name).toList();
        return table.indexes().stream()
                .filter(index ->
                        !index.constraint() || index.exclusion() && !keys.contains(index.name()));
    }

    private void comments(Table table, List<String> statements) {
        String name = dialect.quote(table.name());
        if (table.comment() != null) {
            statements.add(comment(word(table), name, table.comment()));
        }
        for (Column column : table.columns()) {
            if (column.comment() != null) {
                String full = name + "." + dialect.quote(column.name());
                statements.add(comment("column", full, column.comment()));
            }
        }
    }

    private String comment(String word, String name, @Nullable String comment) {
        return "comment on " + word + " " + name + " is " + dialect.literal(text(comment));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
