package dev.binnacle.schema.impact;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Policy;
import dev.binnacle.database.Routine;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Table;
import dev.binnacle.database.Trigger;
import dev.binnacle.schema.impact.Use.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the catalog tells of the uses of a table or a column, on any database. */
final class CatalogUses {
    private final Catalog catalog;
    private final Subject subject;
    private final Mentions mentions;
    private final @Nullable String column;
    private final List<Use> uses = new ArrayList<>();

    CatalogUses(Catalog catalog, Subject subject, Mentions mentions) {
        this.catalog = catalog;
        this.subject = subject;
        this.mentions = mentions;
        this.column = subject.column();
    }

    List<Use> all() {
        foreignKeys();
        catalog.table(subject.table()).ifPresent(this::own);
        for (Table child : catalog.childrenOf(subject.table())) {
            Kind kind = child.lineage().bound() == null ? Kind.CHILD : Kind.PARTITION;
            uses.add(Use.of(kind, child.name(), "", bound(child)));
        }
        for (Schema schema : catalog.schemas()) {
            schema.sequences().forEach(this::sequence);
            schema.routines().forEach(this::routine);
        }
        catalog.tables().forEach(this::elsewhere);
        return uses;
    }

    private static String bound(Table child) {
        return child.lineage().bound() == null ? "" : child.lineage().bound();
    }

    private void foreignKeys() {
        for (ForeignKey key : catalog.foreignKeysTo(subject.table())) {
            if (column == null || key.targetColumns().contains(column)) {
                uses.add(
                        Use.of(
                                Kind.FOREIGN_KEY_HERE,
                                key.table(),
                                key.name(),
                                String.join(", ", key.columns())));
            }
        }
        catalog.table(subject.table()).stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> column == null || key.columns().contains(column))
                .forEach(key ->
                        uses.add(
                                Use.of(
                                        Kind.FOREIGN_KEY_AWAY,
                                        key.table(),
                                        key.name(),
                                        "to " + key.target())));
    }

    /** Parts of the table itself: with the whole table only those that act on their own. */
    private void own(Table table) {
        for (Trigger trigger : table.triggers()) {
            String how = trigger.when();
            if (column == null || expression(trigger.definition(), table)) {
                uses.add(Use.of(Kind.TRIGGER, table.name(), trigger.name(), how));
            }
        }
        for (Policy policy : table.security().policies()) {
            if (column == null
                    || expression(policy.using(), table)
                    || expression(policy.check(), table)) {
                uses.add(Use.of(Kind.POLICY, table.name(), policy.name(), policy.command()));
            }
        }
        if (column != null) {
            parts(table, column);
        }
    }

    private void parts(Table table, String name) {
        table.keys().stream()
                .filter(key -> key.columns().contains(name))
                .filter(key -> !key.definition().isEmpty())
                .forEach(key ->
                        uses.add(
                                Use.of(
                                        Kind.KEY,
                                        table.name(),
                                        key.name(),
                                        key.primary() ? "primary" : "unique")));
        for (Index index : table.indexes()) {
            boolean plain = index.keys().stream().anyMatch(key -> sorted(key).equals(name));
            boolean within =
                    index.included().contains(name)
                            || expression(index.predicate(), table)
                            || index.keys().stream().anyMatch(key -> computed(key, table));
            if (plain || within) {
                uses.add(Use.of(Kind.INDEX, table.name(), index.name(), index.method()));
            }
        }
        table.checks().stream()
                .filter(check -> expression(check.condition(), table))
                .forEach(check ->
                        uses.add(
                                Use.of(Kind.CHECK, table.name(), check.name(), check.condition())));
        for (Column other : table.columns()) {
            boolean generated =
                    other.generated() == Column.Generated.STORED
                            || other.generated() == Column.Generated.VIRTUAL;
            if (generated && expression(other.defaultExpression(), table)) {
                uses.add(
                        Use.of(
                                Kind.GENERATED,
                                table.name(),
                                other.name(),
                                "" + other.defaultExpression()));
            }
        }
    }

    private static String sorted(String key) {
        return key.replaceFirst("(?: DESC)?(?: NULLS (?:FIRST|LAST))?$", "");
    }

    private boolean computed(String key, Table table) {
        return table.column(sorted(key)).isEmpty() && expression(key, table);
    }

    /** Whether an expression over this table names the column. */
    private boolean expression(@Nullable String sql, Table table) {
        return column != null
                && sql != null
                && new ExpressionNames(sql, mentions.syntax()).holds(column, table);
    }

    private void sequence(Sequence sequence) {
        String owner = sequence.ownedBy();
        String table = subject.table().name();
        boolean ours =
                owner != null
                        && sequence.schema().equals(subject.table().schema())
                        && (column == null
                                ? owner.startsWith(table + ".")
                                : owner.equals(table + "." + column));
        if (ours) {
            String name = sequence.schema() + "." + sequence.name();
            uses.add(Use.of(Kind.SEQUENCE, null, name, "owned by " + owner));
        }
    }

    private void routine(Routine routine) {
        mentions.in(routine.definition()).stream()
                .min(java.util.Comparator.comparing(Mention::certainty))
                .ifPresent(mention ->
                        uses.add(
                                new Use(
                                        Kind.ROUTINE,
                                        mention.certainty(),
                                        null,
                                        Use.routine(routine),
                                        mention.how(),
                                        0)));
    }

    /** Policies and triggers of other tables may look into this one. */
    private void elsewhere(Table table) {
        if (table.name().equals(subject.table())) {
            return;
        }
        for (Policy policy : table.security().policies()) {
            Optional<Mention> mention =
                    mentions.query(policy.using()).or(() -> mentions.query(policy.check()));
            mention.ifPresent(found ->
                    uses.add(
                            new Use(
                                    Kind.POLICY,
                                    found.certainty(),
                                    table.name(),
                                    policy.name(),
                                    policy.command(),
                                    0)));
        }
    }
}
