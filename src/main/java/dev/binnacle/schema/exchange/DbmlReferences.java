package dev.binnacle.schema.exchange;

import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.exchange.DbmlTree.End;
import dev.binnacle.schema.exchange.DbmlTree.Name;
import dev.binnacle.schema.exchange.DbmlTree.Reference;
import dev.binnacle.schema.exchange.DbmlTree.Setting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Foreign keys of the references of a DBML file, wherever they stand. */
final class DbmlReferences {
    private final DbmlTree tree;
    private final DbmlCursor cursor;
    private final DbmlCatalog catalog;
    private final DbmlTableMaker maker;
    private final List<ForeignKey> keys = new ArrayList<>();

    DbmlReferences(DbmlTree tree, DbmlCursor cursor, DbmlCatalog catalog, DbmlTableMaker maker) {
        this.tree = tree;
        this.cursor = cursor;
        this.catalog = catalog;
        this.maker = maker;
    }

    List<ForeignKey> all() {
        for (DbmlTree.Table table : tree.tables) {
            for (DbmlTree.Column column : table.columns) {
                for (Setting setting : column.settings()) {
                    if (setting.reference() != null) {
                        End own = new End(table.name, List.of(column.name()));
                        add(setting.reference(), own, true);
                    }
                }
            }
        }
        for (Reference reference : tree.references) {
            if (reference.left() != null) {
                add(reference, reference.left(), false);
            }
        }
        return keys;
    }

    /**
     * @param inline whether it stands at the column: a one to one then starts from there, else from
     *     the right, as the language's own tools have it
     */
    private void add(Reference reference, End left, boolean inline) {
        End right = reference.right();
        switch (reference.sign()) {
            case ">" -> key(reference, left, right);
            case "<" -> key(reference, right, left);
            case "-" -> {
                if (inline) {
                    key(reference, left, right);
                } else {
                    key(reference, right, left);
                }
            }
            default -> between(reference, left, right);
        }
    }

    private void key(Reference reference, End from, End to) {
        TableName table = found(reference, from);
        TableName target = found(reference, to);
        if (table == null || target == null) {
            return;
        }
        if (from.columns().size() != to.columns().size()) {
            cursor.problem(reference.place(), "as many columns on both sides");
            return;
        }
        String name = reference.name();
        String usual = table.name() + "_" + String.join("_", from.columns()) + "_fkey";
        keys.add(
                maker.defined(
                        new ForeignKey(
                                name == null ? usual : name,
                                table,
                                from.columns(),
                                target,
                                to.columns(),
                                action(reference, "update"),
                                action(reference, "delete"),
                                false,
                                "")));
    }

    private @Nullable TableName found(Reference reference, End end) {
        Name name = end.table();
        TableName found = name == null ? null : catalog.find(name);
        DbmlTree.Table table = found == null ? null : catalog.table(found);
        if (table == null) {
            String said = name == null ? "a table" : "a table named " + name.name();
            cursor.problem(reference.place(), said);
            return null;
        }
        Optional<String> missing =
                end.columns().stream()
                        .filter(column ->
                                table.columns.stream().noneMatch(own -> own.name().equals(column)))
                        .findFirst();
        if (missing.isPresent()) {
            cursor.problem(reference.place(), "a column " + missing.get() + " of " + found);
            return null;
        }
        return found;
    }

    private static String action(Reference reference, String event) {
        return reference.settings().stream()
                .filter(setting -> setting.name().equals(event))
                .map(setting -> setting.text().toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse("NO ACTION");
    }

    /** Many to many: a table between the two, named after both. */
    private void between(Reference reference, End left, End right) {
        TableName one = found(reference, left);
        TableName two = found(reference, right);
        if (one == null || two == null) {
            return;
        }
        var name = new Name(one.schema(), one.name() + "_" + two.name());
        var table = new DbmlTree.Table(name, null, reference.place());
        List<String> toOne = columns(table, one, left.columns());
        List<String> toTwo = columns(table, two, right.columns());
        table.indexes.add(
                new DbmlTree.Index(
                        table.columns.stream()
                                .map(column -> new DbmlTree.Part(column.name(), false))
                                .toList(),
                        List.of(new Setting("pk", null, null))));
        catalog.add(table);
        key(unnamed(reference), new End(name, toOne), left);
        key(unnamed(reference), new End(name, toTwo), right);
    }

    private static Reference unnamed(Reference reference) {
        return new Reference(
                null,
                reference.left(),
                reference.sign(),
                reference.right(),
                reference.settings(),
                reference.place());
    }

    private List<String> columns(DbmlTree.Table table, TableName of, List<String> columns) {
        List<String> made = new ArrayList<>();
        DbmlTree.Table source = catalog.table(of);
        for (DbmlTree.Column column :
                source == null ? List.<DbmlTree.Column>of() : source.columns) {
            if (columns.contains(column.name())) {
                String name = of.name() + "_" + column.name();
                table.columns.add(
                        new DbmlTree.Column(name, column.type(), List.of(), column.place()));
                made.add(name);
            }
        }
        return made;
    }
}
