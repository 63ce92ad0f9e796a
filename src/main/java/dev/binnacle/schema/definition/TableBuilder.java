package dev.binnacle.schema.definition;

import dev.binnacle.database.Check;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Trigger;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table's record of its model. */
final class TableBuilder {
    private final Model model;
    private final DefinitionDialect dialect;
    private final Map<String, TypeReading> types = new HashMap<>();

    TableBuilder(Model model, DefinitionDialect dialect) {
        this.model = model;
        this.dialect = dialect;
    }

    Table table(TableModel table) {
        return new Table(
                table.name,
                kind(table),
                -1,
                table.columns.values().stream().map(column -> column(table, column)).toList(),
                keys(table),
                foreignKeys(table),
                indexes(table),
                checks(table),
                table.triggers.values().stream().map(each -> trigger(table, each)).toList(),
                table.query == null ? null : dialect.query(table.query),
                storage(table),
                table.comment,
                new Table.Lineage(table.parents, table.bound),
                new RowSecurity(table.security, List.copyOf(table.policies.values())),
                settings(table));
    }

    private static Table.Kind kind(TableModel table) {
        if (table.view()) {
            return table.materialized ? Table.Kind.MATERIALIZED_VIEW : Table.Kind.VIEW;
        }
        if (table.foreign) {
            return Table.Kind.FOREIGN_TABLE;
        }
        if (table.partitionBy != null) {
            return Table.Kind.PARTITIONED_TABLE;
        }
        return table.bound == null ? Table.Kind.TABLE : Table.Kind.PARTITION;
    }

    /** Most columns have one of a few types. */
    private TypeReading type(ColumnModel column) {
        return types.computeIfAbsent(column.type, written -> dialect.type(written, model));
    }

    private Column column(TableModel table, ColumnModel column) {
        TypeReading type = type(column);
        String expression = column.expression;
        if (expression != null && !column.exact) {
            boolean generated =
                    column.generated == Column.Generated.STORED
                            || column.generated == Column.Generated.VIRTUAL;
            expression =
                    generated
                            ? dialect.condition(expression)
                            : dialect.defaultValue(expression, type);
        }
        return new Column(
                column.name,
                column.position,
                type.text(),
                type.kind(),
                column.nullable && !type.notNull(),
                column.generated,
                expression,
                type.labels(),
                column.comment,
                column.collation,
                options(table, column, type));
    }

    private @Nullable String options(TableModel table, ColumnModel column, TypeReading type) {
        if (column.identity()) {
            return table.bound != null && column.identity == null
                    ? null
                    : dialect.identityOptions(
                            dialect.sequence(
                                    column.identity == null
                                            ? ObjectFold.NOTHING_SAID
                                            : column.identity,
                                    type.text()));
        }
        List<String> words = new ArrayList<>();
        if (column.onUpdate != null) {
            words.add("ON UPDATE " + column.onUpdate);
        }
        if (column.defaultOnNull) {
            words.add("DEFAULT ON NULL");
        }
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private List<Key> keys(TableModel table) {
        return table.constraints.stream()
                .filter(each -> each.kind.key())
                .map(each ->
                        new Key(
                                each.name,
                                each.kind == ConstraintModel.Kind.PRIMARY_KEY,
                                each.columns,
                                dialect.definition(each.shape()),
                                each.inherited))
                .sorted(Comparator.comparing((Key key) -> !key.primary()).thenComparing(Key::name))
                .toList();
    }

    private List<ForeignKey> foreignKeys(TableModel table) {
        List<ForeignKey> keys = new ArrayList<>();
        for (ConstraintModel each : table.constraints) {
            TableName target = each.target;
            if (each.kind == ConstraintModel.Kind.FOREIGN_KEY && target != null) {
                keys.add(
                        new ForeignKey(
                                each.name,
                                table.name,
                                each.columns,
                                target,
                                each.targetColumns,
                                each.onUpdate,
                                each.onDelete,
                                each.attributes.deferrable(),
                                dialect.definition(each.shape()),
                                each.inherited));
            }
        }
        keys.sort(Comparator.comparing(ForeignKey::name));
        return keys;
    }

    private List<Check> checks(TableModel table) {
        return table.constraints.stream()
                .filter(each -> each.kind == ConstraintModel.Kind.CHECK)
                .map(each ->
                        new Check(
                                each.name,
                                dialect.condition(each.condition),
                                words(each),
                                each.inherited))
                .sorted(Comparator.comparing(Check::name))
                .toList();
    }

    private static String words(ConstraintModel check) {
        List<String> words = new ArrayList<>();
        if (check.attributes.noInherit()) {
            words.add("NO INHERIT");
        }
        if (check.attributes.notEnforced()) {
            words.add("NOT ENFORCED");
        } else if (check.attributes.notValid()) {
            words.add("NOT VALID");
        }
        return String.join(" ", words);
    }

    private List<Index> indexes(TableModel table) {
        return table.indexes.stream()
                .filter(each -> each.constraint == null || dialect.showsKeyIndexes())
                .map(each -> index(table, each))
                .sorted(Comparator.comparing(Index::name))
                .toList();
    }

    private Index index(TableModel table, IndexModel index) {
        String where = index.predicate == null ? null : dialect.condition(index.predicate);
        IndexShape shape =
                new IndexShape(
                        index.name,
                        table.name,
                        index.unique,
                        index.method,
                        index.keys,
                        index.include,
                        index.nulls,
                        index.options,
                        where,
                        table.partitionBy != null);
        ConstraintModel constraint = index.constraint;
        boolean excludes = constraint != null && constraint.kind == ConstraintModel.Kind.EXCLUSION;
        return new Index(
                index.name,
                index.unique,
                constraint != null,
                index.method,
                index.keys.stream().map(dialect::key).toList(),
                where,
                excludes
                        ? dialect.exclusion(shape, Objects.requireNonNull(constraint).shape())
                        : dialect.definition(shape),
                index.include,
                index.inherited);
    }

    private Trigger trigger(TableModel table, TriggerModel trigger) {
        return new Trigger(
                trigger.name(),
                dialect.triggerWhen(trigger.statement()),
                trigger.enabled(),
                dialect.trigger(
                        new TriggerShape(
                                trigger.name(),
                                table.name,
                                trigger.statement(),
                                trigger.between(),
                                trigger.when(),
                                trigger.call())),
                trigger.inherited());
    }

    private @Nullable String storage(TableModel table) {
        List<String> words = new ArrayList<>();
        if (table.bound == null && !table.parents.isEmpty()) {
            words.add(
                    "INHERITS ("
                            + String.join(", ", table.parents.stream().map(dialect::quote).toList())
                            + ")");
        }
        if (table.partitionBy != null) {
            words.add("PARTITION BY " + table.partitionBy);
        }
        if (table.server != null) {
            words.add("SERVER " + dialect.quote(table.server));
            if (table.serverOptions != null) {
                words.add("OPTIONS (" + table.serverOptions + ")");
            }
        }
        if (table.method != null && !table.method.equals("heap")) {
            words.add("USING " + dialect.quote(table.method));
        }
        if (!table.options.isEmpty()) {
            List<String> options = new ArrayList<>();
            table.options.forEach((name, value) -> options.add(name + "=" + value));
            words.add("WITH (" + String.join(", ", options) + ")");
        }
        if (table.tablespace != null && !table.tablespace.equals("pg_default")) {
            words.add("TABLESPACE " + dialect.quote(table.tablespace));
        }
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private @Nullable String settings(TableModel table) {
        List<String> words = new ArrayList<>();
        if (table.unlogged) {
            words.add("SET UNLOGGED");
        }
        if (table.replica != null) {
            words.add("REPLICA IDENTITY " + table.replica);
        }
        if (table.cluster != null) {
            words.add("CLUSTER ON " + dialect.quote(table.cluster));
        }
        for (ColumnModel column : table.columns.values()) {
            for (String clause : column.storage) {
                words.add("ALTER COLUMN " + dialect.quote(column.name) + " " + clause);
            }
        }
        return words.isEmpty() ? null : String.join(", ", words);
    }
}
