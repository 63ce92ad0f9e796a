package dev.binnacle.schema;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column.Generated;
import dev.binnacle.database.Condition;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Session;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which rows stand against a key, a check or a column that is to be, and what hangs on a key. */
final class ConstraintEffects {
    private static final long MOST_ROWS = 1_000_000;
    private final Session session;
    private final Catalog catalog;
    private final RowChecks checks;

    ConstraintEffects(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
        this.checks = new RowChecks(session.dialect());
    }

    List<Effect> of(StructureChange change) {
        return switch (change) {
            case StructureChange.AddColumn add -> column(add.table(), add.column());
            case StructureChange.AddKey add -> key(add.table(), add.key());
            case StructureChange.AddForeignKey add -> foreignKey(add.table(), add.key());
            case StructureChange.AddCheck add ->
                    failing(
                            add.table(),
                            checks.against(add.check()),
                            "1 row does not hold to it",
                            "%s rows do not hold to it");
            case StructureChange.AddIndex add -> index(add.table(), add.index());
            case StructureChange.DropConstraint drop -> hanging(drop);
            default -> List.of();
        };
    }

    private List<Effect> column(TableName table, ColumnDraft column) {
        boolean filled =
                column.nullable()
                        || column.generated() != Generated.NEVER
                        || column.expression() != null;
        return filled
                ? List.of()
                : failing(
                        table,
                        "1 = 1",
                        "1 row would have no value: give it a default",
                        "%s rows would have no value: give it a default");
    }

    private List<Effect> key(TableName table, KeyDraft key) {
        if (key.columns().isEmpty()) {
            return List.of();
        }
        List<Effect> effects = new ArrayList<>(duplicates(table, key.columns()));
        if (key.primary()) {
            effects.addAll(
                    failing(
                            table,
                            checks.nulls(key.columns()),
                            "1 row holds null there",
                            "%s rows hold null there"));
        }
        return effects;
    }

    private List<Effect> duplicates(TableName table, List<String> columns) {
        return failing(
                table,
                checks.duplicates(table, columns),
                "1 row has values that another row has too",
                "%s rows have values that another row has too");
    }

    private List<Effect> index(TableName table, IndexDraft index) {
        boolean plain =
                index.unique()
                        && index.predicate() == null
                        && index.keys().stream().noneMatch(IndexDraft.IndexKey::expression);
        return plain
                ? duplicates(table, index.keys().stream().map(IndexDraft.IndexKey::text).toList())
                : List.of();
    }

    private List<Effect> foreignKey(TableName table, ForeignKeyDraft key) {
        return key.columns().size() != key.targetColumns().size()
                ? List.of()
                : failing(
                        table,
                        checks.orphans(table, key),
                        "1 row points at no row of " + key.target(),
                        "%s rows point at no row of " + key.target());
    }

    private List<Effect> failing(TableName table, String condition, String one, String many) {
        long rows = catalog.table(table).map(Table::estimatedRows).orElse(0L);
        if (rows > MOST_ROWS) {
            return List.of(
                    new Effect(
                            Effect.Kind.NOTE,
                            "Not tried beforehand on ~"
                                    + EffectReader.number(rows)
                                    + " rows: the database checks them as it runs."));
        }
        var count = new Statement.Count(table, new Condition.Written(condition));
        String text =
                SmallResult.of(session, session.dialect().render(count)).getFirst().get(0).text();
        long found = text == null ? 0 : Long.parseLong(text);
        if (found == 0) {
            return List.of();
        }
        String words = found == 1 ? one : many.formatted(EffectReader.number(found));
        return List.of(new Effect(Effect.Kind.FAILS, "Fails: " + words + "."));
    }

    /** The foreign keys that point at a key which is to go. */
    private List<Effect> hanging(StructureChange.DropConstraint drop) {
        List<Effect> effects = new ArrayList<>();
        catalog.table(drop.table()).stream()
                .flatMap(table -> table.keys().stream())
                .filter(key -> key.name().equals(drop.name()))
                .forEach(key -> {
                    Set<String> columns = new HashSet<>(key.columns());
                    for (ForeignKey other : catalog.foreignKeysTo(drop.table())) {
                        if (columns.equals(new HashSet<>(other.targetColumns()))) {
                            effects.add(hanging(other, drop.cascade()));
                        }
                    }
                });
        return effects;
    }

    private static Effect hanging(ForeignKey other, boolean cascade) {
        String name = "foreign key " + other.name() + " of " + other.table();
        return cascade
                ? new Effect(Effect.Kind.TAKES_ALONG, "Also drops " + name + ".")
                : new Effect(Effect.Kind.FAILS, "Fails while " + name + " depends on it.");
    }
}
