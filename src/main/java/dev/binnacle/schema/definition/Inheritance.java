package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What tables have from those above them, and what foreign keys leave unsaid. */
final class Inheritance {
    private final Model model;
    private final DefinitionDialect dialect;
    private final BiConsumer<Where, String> problems;
    private final Set<TableName> done = new HashSet<>();

    Inheritance(Model model, DefinitionDialect dialect, BiConsumer<Where, String> problems) {
        this.model = model;
        this.dialect = dialect;
        this.problems = problems;
    }

    void finish() {
        for (TableModel table : model.tables.values()) {
            table.constraints.stream()
                    .filter(each -> each.kind == ConstraintModel.Kind.FOREIGN_KEY)
                    .toList()
                    .forEach(each -> target(table, each));
        }
        for (TableModel table : List.copyOf(model.tables.values())) {
            fromAbove(table);
        }
    }

    private void target(TableModel table, ConstraintModel key) {
        TableModel target = key.target == null ? null : model.tables.get(key.target);
        if (target == null) {
            problems.accept(
                    key.where, "foreign key to the table " + key.target + ", which is not there");
            table.constraints.remove(key);
            return;
        }
        if (key.targetColumns.isEmpty()) {
            target.primaryKey().ifPresent(primary -> key.targetColumns.addAll(primary.columns));
        }
        for (String column : key.targetColumns) {
            if (!target.columns.containsKey(column)) {
                problems.accept(
                        key.where,
                        "foreign key to the column "
                                + column
                                + ", which "
                                + target.name
                                + " does not have");
            }
        }
        if (key.targetColumns.size() != key.columns.size()) {
            problems.accept(
                    key.where,
                    "foreign key pairs "
                            + key.columns.size()
                            + " with "
                            + key.targetColumns.size()
                            + " columns");
        }
    }

    private void fromAbove(TableModel table) {
        if (!done.add(table.name)) {
            return;
        }
        for (TableName name : table.parents) {
            TableModel parent = model.tables.get(name);
            if (parent == null) {
                problems.accept(table.where, "the table above, " + name + ", is not there");
                continue;
            }
            fromAbove(parent);
            columns(table, parent);
            checks(table, parent);
            if (table.bound != null) {
                indexes(table, parent);
                keys(table, parent);
                parent.triggers.forEach((trigger, model) -> {
                    if (model.statement().eachRow()) {
                        table.triggers.putIfAbsent(trigger, model.below());
                    }
                });
            }
        }
    }

    private static void columns(TableModel table, TableModel parent) {
        for (ColumnModel above : parent.columns.values()) {
            ColumnModel own = table.columns.get(above.name);
            if (own == null) {
                continue;
            }
            if (own.type.isEmpty()) {
                own.type = above.type;
            }
            own.nullable &= above.nullable;
            if (table.bound != null && above.identity()) {
                own.generated = above.generated;
                own.identity = above.identity;
            }
        }
    }

    private static void checks(TableModel table, TableModel parent) {
        for (ConstraintModel above : parent.constraints) {
            if (above.kind != ConstraintModel.Kind.CHECK || above.attributes.noInherit()) {
                continue;
            }
            ConstraintModel own = table.constraint(above.name).orElse(null);
            if (own == null) {
                table.constraints.add(above.copy(above.name));
            } else {
                own.inherited = true;
            }
        }
    }

    private void keys(TableModel table, TableModel parent) {
        for (ConstraintModel above : parent.constraints) {
            if (above.kind == ConstraintModel.Kind.CHECK) {
                continue;
            }
            ConstraintModel own = matching(table, above);
            if (own != null) {
                own.inherited = true;
                table.indexes.stream()
                        .filter(index -> index.constraint == own)
                        .forEach(index -> index.inherited = true);
                continue;
            }
            ConstraintModel copy = above.copy(name(table, above));
            table.constraints.add(copy);
            parent.indexes.stream()
                    .filter(index -> index.constraint == above)
                    .findFirst()
                    .ifPresent(index -> {
                        IndexModel below = index.copy(copy.name);
                        below.constraint = copy;
                        add(table, below);
                    });
        }
    }

    private static @Nullable ConstraintModel matching(TableModel table, ConstraintModel above) {
        return table.constraints.stream()
                .filter(own -> !own.inherited && own.same(above))
                .findFirst()
                .or(() -> table.constraints.stream().filter(own -> own.same(above)).findFirst())
                .orElse(null);
    }

    /** A foreign key keeps its name; what is an index gets one of its own. */
    private String name(TableModel table, ConstraintModel above) {
        if (above.kind == ConstraintModel.Kind.FOREIGN_KEY) {
            return table.constraint(above.name).isEmpty()
                    ? above.name
                    : named(DefaultNames.Part.FOREIGN_KEY, table, above.columns);
        }
        DefaultNames.Part part =
                switch (above.kind) {
                    case PRIMARY_KEY -> DefaultNames.Part.PRIMARY_KEY;
                    case EXCLUSION -> DefaultNames.Part.EXCLUSION;
                    default -> DefaultNames.Part.UNIQUE;
                };
        return named(part, table, above.columns);
    }

    private String named(DefaultNames.Part part, TableModel table, List<String> columns) {
        return dialect.names()
                .name(
                        part,
                        table.name.name(),
                        columns,
                        name ->
                                model.relation(new TableName(table.name.schema(), name))
                                        || table.constraint(name).isPresent());
    }

    private void indexes(TableModel table, TableModel parent) {
        Set<IndexModel> used = new HashSet<>();
        for (IndexModel above : parent.indexes) {
            if (above.constraint != null) {
                continue;
            }
            IndexModel own =
                    table.indexes.stream()
                            .filter(each ->
                                    each.constraint == null
                                            && each.same(above)
                                            && !used.contains(each))
                            .findFirst()
                            .orElse(null);
            if (own != null) {
                used.add(own);
                own.inherited = true;
            } else if (!above.only) {
                List<String> words = new ArrayList<>();
                above.keys.forEach(key ->
                        words.add(
                                key.column() != null
                                        ? key.column()
                                        : Words.called(key.expression())));
                add(table, above.copy(named(DefaultNames.Part.INDEX, table, words)));
            }
        }
    }

    private void add(TableModel table, IndexModel index) {
        table.indexes.add(index);
        model.indexTables.put(new TableName(table.name.schema(), index.name), table.name);
    }
}
