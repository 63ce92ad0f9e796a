package dev.binnacle.desktop.schema;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Routine;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Table;
import dev.binnacle.database.UserType;
import dev.binnacle.desktop.shell.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lines of the structure's tree, made from a catalog and a filter. */
final class StructureTree {
    private static final int MOST_COLUMNS = 200;
    private final String connection;
    private final Catalog catalog;
    private final String filter;

    /**
     * @param filter part of a name, any case; empty = everything
     */
    StructureTree(String connection, Catalog catalog, String filter) {
        this.connection = connection;
        this.catalog = catalog;
        this.filter = filter.strip().toLowerCase(Locale.ROOT);
    }

    /** One line per schema; with a filter only those that hold a match. */
    List<TreeEntry> schemas() {
        List<TreeEntry> entries = new ArrayList<>();
        for (Schema schema : catalog.schemas()) {
            List<TreeEntry> children = children(schema);
            if (filter.isEmpty() || !children.isEmpty()) {
                String count = String.valueOf(schema.tables().stream().filter(this::plain).count());
                entries.add(
                        new TreeEntry(TreeEntry.Kind.SCHEMA, schema.name(), count, null, children));
            }
        }
        return entries;
    }

    /** The first thing that opens, which is what Enter in the filter means. */
    static Optional<Target> first(List<TreeEntry> entries) {
        for (TreeEntry entry : entries) {
            Optional<Target> found =
                    entry.target() == null ? first(entry.children()) : Optional.of(entry.target());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean plain(Table table) {
        return !table.kind().view();
    }

    private List<TreeEntry> children(Schema schema) {
        List<TreeEntry> children = new ArrayList<>();
        schema.tables().stream()
                .filter(this::plain)
                .filter(table -> matches(table.name().name()))
                .forEach(table -> children.add(table(table)));
        group(children, "views", views(schema, Table.Kind.VIEW));
        group(children, "materialised views", views(schema, Table.Kind.MATERIALIZED_VIEW));
        group(children, "routines", routines(schema));
        group(children, "sequences", sequences(schema));
        group(children, "types", types(schema));
        group(children, "columns", columns(schema));
        return children;
    }

    private static void group(List<TreeEntry> into, String name, List<TreeEntry> entries) {
        if (!entries.isEmpty()) {
            String count = String.valueOf(entries.size());
            into.add(new TreeEntry(TreeEntry.Kind.GROUP, name, count, null, entries));
        }
    }

    private boolean matches(String name) {
        return filter.isEmpty() || name.toLowerCase(Locale.ROOT).contains(filter);
    }

    private TreeEntry table(Table table) {
        return TreeEntry.leaf(
                table.kind().view() ? TreeEntry.Kind.VIEW : TreeEntry.Kind.TABLE,
                table.name().name(),
                table.kind().view() ? "" : rows(table.estimatedRows()),
                Target.structure(connection, table.name()));
    }

    private List<TreeEntry> views(Schema schema, Table.Kind kind) {
        return schema.tables().stream()
                .filter(table -> table.kind() == kind && matches(table.name().name()))
                .map(this::table)
                .toList();
    }

    /** Columns are searched, not listed: each is named after its table. */
    private List<TreeEntry> columns(Schema schema) {
        List<TreeEntry> found = new ArrayList<>();
        if (filter.isEmpty()) {
            return found;
        }
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                if (matches(column.name()) && found.size() < MOST_COLUMNS) {
                    found.add(
                            TreeEntry.leaf(
                                    TreeEntry.Kind.COLUMN,
                                    column.name(),
                                    table.name().name(),
                                    Target.structure(connection, table.name())));
                }
            }
        }
        return found;
    }

    private List<TreeEntry> routines(Schema schema) {
        return schema.routines().stream()
                .filter(routine -> matches(routine.name()))
                .map(this::routine)
                .toList();
    }

    private TreeEntry routine(Routine routine) {
        return TreeEntry.leaf(
                TreeEntry.Kind.ROUTINE,
                routine.name(),
                routine.kind(),
                object(routine.schema(), routine.name(), "routine", routine.arguments()));
    }

    private List<TreeEntry> sequences(Schema schema) {
        return schema.sequences().stream()
                .filter(sequence -> matches(sequence.name()))
                .map(this::sequence)
                .toList();
    }

    private TreeEntry sequence(Sequence sequence) {
        return TreeEntry.leaf(
                TreeEntry.Kind.SEQUENCE,
                sequence.name(),
                "",
                object(sequence.schema(), sequence.name(), "sequence", ""));
    }

    private List<TreeEntry> types(Schema schema) {
        return schema.types().stream()
                .filter(type -> matches(type.name()))
                .map(this::type)
                .toList();
    }

    private TreeEntry type(UserType type) {
        return TreeEntry.leaf(
                TreeEntry.Kind.TYPE,
                type.name(),
                type.kind(),
                object(type.schema(), type.name(), "type", ""));
    }

    private Target object(String schema, String name, String kind, String arguments) {
        return new Target(
                Target.Kind.OBJECT,
                connection,
                Map.of("schema", schema, "name", name, "kind", kind, "arguments", arguments));
    }

    /** An estimate in few letters: {@code 48 k}, {@code 1.2 M}; empty when unknown. */
    static String rows(long estimate) {
        if (estimate < 0) {
            return "";
        }
        if (estimate < 1_000) {
            return String.valueOf(estimate);
        }
        if (estimate < 1_000_000) {
            return shortened(estimate / 1_000.0) + " k";
        }
        return estimate < 1_000_000_000
                ? shortened(estimate / 1_000_000.0) + " M"
                : shortened(estimate / 1_000_000_000.0) + " G";
    }

    private static String shortened(double value) {
        return value < 10
                ? String.format(Locale.ROOT, "%.1f", value)
                : String.format(Locale.ROOT, "%.0f", value);
    }
}
