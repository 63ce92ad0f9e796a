package dev.binnacle.desktop.schema;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Check;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.Policy;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Trigger;
import dev.binnacle.desktop.schema.Section.Line;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a table's structure looks like in lines. */
final class TableSections {
    private static final List<String> UNUSUAL =
            List.of("MATCH FULL", "DEFERRABLE", "INITIALLY DEFERRED", "NOT VALID", "NOT ENFORCED");
    private final Table table;
    private final Catalog catalog;

    TableSections(Table table, Catalog catalog) {
        this.table = table;
        this.catalog = catalog;
    }

    Section of(Section.Kind kind) {
        return switch (kind) {
            case COLUMNS -> columns();
            case KEYS -> keys();
            case FOREIGN_KEYS -> foreignKeys();
            case INDEXES -> indexes();
            case CHECKS -> checks();
            case TRIGGERS -> triggers();
            case POLICIES -> policies();
            case PARTITIONS -> partitions();
            case USED_BY, DDL -> new Section(kind, List.of(), List.of());
        };
    }

    /**
     * Whether the section is worth a button: what only few tables have shows itself alone there.
     */
    boolean has(Section.Kind kind) {
        return switch (kind) {
            case COLUMNS, TRIGGERS, USED_BY, DDL -> true;
            case INDEXES -> table.kind() != Table.Kind.VIEW;
            case KEYS, FOREIGN_KEYS, CHECKS -> !table.kind().view();
            case POLICIES -> !table.security().equals(RowSecurity.OFF);
            case PARTITIONS ->
                    !catalog.childrenOf(table.name()).isEmpty()
                            || !table.lineage().parents().isEmpty();
        };
    }

    private Section columns() {
        List<Line> lines =
                table.columns().stream()
                        .map(column ->
                                new Line(
                                        column,
                                        List.of(
                                                column.name(),
                                                type(column),
                                                column.nullable() ? "" : "not null",
                                                part(column),
                                                filledBy(column),
                                                text(column.comment()))))
                        .toList();
        return new Section(
                Section.Kind.COLUMNS,
                List.of("Column", "Type", "Null", "Key", "Default", "Comment"),
                lines);
    }

    private static String type(Column column) {
        String collation = column.collation();
        return collation == null ? column.type() : column.type() + " collate " + collation;
    }

    private String part(Column column) {
        List<String> parts = new ArrayList<>();
        for (Key key : table.keys()) {
            if (key.columns().contains(column.name())) {
                parts.add(key.primary() ? "primary" : "unique");
            }
        }
        for (ForeignKey key : table.foreignKeys()) {
            if (key.columns().contains(column.name())) {
                parts.add("→ " + key.target().name());
            }
        }
        return String.join(", ", parts);
    }

    private static String filledBy(Column column) {
        String expression = text(column.defaultExpression());
        return switch (column.generated()) {
            case NEVER -> joined(expression, column.options());
            case IDENTITY_ALWAYS -> joined("identity, always", column.options());
            case IDENTITY_BY_DEFAULT -> joined("identity, by default", column.options());
            case STORED -> "stored: " + expression;
            case VIRTUAL -> "virtual: " + expression;
        };
    }

    private static String joined(String words, @Nullable String more) {
        return more == null ? words : words + " " + more.toLowerCase(Locale.ROOT);
    }

    private Section keys() {
        return new Section(
                Section.Kind.KEYS,
                List.of("Name", "Kind", "Columns", "Definition"),
                table.keys().stream()
                        .map(key ->
                                new Line(
                                        key,
                                        List.of(
                                                key.name(),
                                                key.primary() ? "primary key" : "unique",
                                                list(key.columns()),
                                                key.definition())))
                        .toList());
    }

    /** Those that leave first, then those that arrive. */
    private Section foreignKeys() {
        List<Line> lines = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            lines.add(
                    foreignKey(key, "→ " + shortName(key.target().schema(), key.target().name())));
        }
        for (ForeignKey key : catalog.foreignKeysTo(table.name())) {
            if (!key.table().equals(table.name())) {
                String from = shortName(key.table().schema(), key.table().name());
                lines.add(foreignKey(key, "← " + from));
            }
        }
        return new Section(
                Section.Kind.FOREIGN_KEYS,
                List.of("Table", "Columns", "Their columns", "On update", "On delete", "Name"),
                lines);
    }

    private Line foreignKey(ForeignKey key, String other) {
        boolean leaves = key.table().equals(table.name());
        return new Line(
                key,
                List.of(
                        other,
                        list(leaves ? key.columns() : key.targetColumns()),
                        list(leaves ? key.targetColumns() : key.columns()),
                        action(key.onUpdate()),
                        action(key.onDelete()),
                        key.name() + notes(key)));
    }

    /** What is not usual about it. */
    private static String notes(ForeignKey key) {
        String definition = key.definition();
        List<String> notes = new ArrayList<>();
        for (String words : UNUSUAL) {
            if (definition.contains(words)) {
                notes.add(words.toLowerCase(Locale.ROOT));
            }
        }
        return notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")";
    }

    private String shortName(String schema, String name) {
        return schema.equals(table.name().schema()) ? name : schema + "." + name;
    }

    private static String action(String words) {
        return words.equals("NO ACTION") ? "" : words.toLowerCase(Locale.ROOT);
    }

    private Section indexes() {
        return new Section(
                Section.Kind.INDEXES,
                List.of("Name", "Kind", "Keys", "Where"),
                table.indexes().stream()
                        .map(index ->
                                new Line(
                                        index,
                                        List.of(
                                                index.name(),
                                                kind(index),
                                                list(index.keys()) + included(index),
                                                text(index.predicate()))))
                        .toList());
    }

    private static String included(Index index) {
        return index.included().isEmpty() ? "" : "  include " + list(index.included());
    }

    private static String kind(Index index) {
        if (index.exclusion()) {
            return "exclusion, " + index.method();
        }
        String kind = index.unique() ? "unique, " + index.method() : index.method();
        return index.constraint() ? kind + ", of a key" : kind;
    }

    private Section checks() {
        return new Section(
                Section.Kind.CHECKS,
                List.of("Name", "Condition"),
                table.checks().stream().map(TableSections::check).toList());
    }

    private static Line check(Check check) {
        return new Line(check, List.of(check.name(), condition(check)));
    }

    private static String condition(Check check) {
        return check.words().isEmpty()
                ? check.condition()
                : check.condition() + "  " + check.words().toLowerCase(Locale.ROOT);
    }

    private Section policies() {
        return new Section(
                Section.Kind.POLICIES,
                List.of("Name", "For", "Kind", "To", "Using", "With check"),
                table.security().policies().stream().map(TableSections::policy).toList());
    }

    private static Line policy(Policy policy) {
        return new Line(
                policy,
                List.of(
                        policy.name(),
                        policy.command().toLowerCase(Locale.ROOT),
                        policy.permissive() ? "opens rows" : "closes rows",
                        policy.roles(),
                        text(policy.using()),
                        text(policy.check())));
    }

    /** The tables above first, then those below. */
    private Section partitions() {
        List<Line> lines = new ArrayList<>();
        for (TableName parent : table.lineage().parents()) {
            String name = "↑ " + shortName(parent.schema(), parent.name());
            lines.add(new Line(parent, List.of(name, text(table.lineage().bound()), "")));
        }
        for (Table child : catalog.childrenOf(table.name())) {
            String name = "↓ " + shortName(child.name().schema(), child.name().name());
            String rows = StructureTree.rows(child.estimatedRows());
            String bound = text(child.lineage().bound());
            lines.add(
                    new Line(child.name(), List.of(name, bound, rows.isEmpty() ? "" : "~" + rows)));
        }
        return new Section(
                Section.Kind.PARTITIONS, List.of("Table", "Bound", "Estimated rows"), lines);
    }

    private Section triggers() {
        return new Section(
                Section.Kind.TRIGGERS,
                List.of("Name", "When", "State", "Definition"),
                table.triggers().stream().map(TableSections::trigger).toList());
    }

    private static Line trigger(Trigger trigger) {
        String state =
                (trigger.enabled() ? "enabled" : "disabled")
                        + (trigger.inherited() ? ", of the whole" : "");
        return new Line(
                trigger, List.of(trigger.name(), trigger.when(), state, trigger.definition()));
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
