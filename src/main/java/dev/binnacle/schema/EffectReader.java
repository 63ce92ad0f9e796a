package dev.binnacle.schema;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Session;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Counts what a change would lose or fail on. */
final class EffectReader {
    private final Session session;
    private final Catalog catalog;
    private final StructureDialect dialect;

    EffectReader(Session session, Catalog catalog, StructureDialect dialect) {
        this.session = session;
        this.catalog = catalog;
        this.dialect = dialect;
    }

    List<Effect> of(StructureChange change) {
        return switch (change) {
            case StructureChange.DropTable drop -> dropTable(drop);
            case StructureChange.DropColumn drop -> dropColumn(drop);
            case StructureChange.SetNullable set when !set.nullable() -> notNull(set);
            case StructureChange.AlterType alter -> alterType(alter);
            default -> new ConstraintEffects(session, catalog).of(change);
        };
    }

    private List<Effect> dropTable(StructureChange.DropTable drop) {
        List<Effect> effects = new ArrayList<>();
        Optional<Table> table = catalog.table(drop.table());
        if (table.isPresent() && !table.get().kind().view()) {
            long rows = count(drop.table(), null);
            effects.add(
                    rows == 0
                            ? new Effect(Effect.Kind.NOTE, drop.table() + " holds no rows.")
                            : lost(rows, "row", "rows", " of " + drop.table()));
        }
        effects.addAll(dependents(drop, drop.cascade()));
        return effects;
    }

    private List<Effect> dropColumn(StructureChange.DropColumn drop) {
        List<Effect> effects = new ArrayList<>();
        column(drop.table(), drop.column())
                .ifPresent(column -> {
                    long values = values(drop.table(), column);
                    effects.add(
                            values == 0
                                    ? new Effect(
                                            Effect.Kind.NOTE,
                                            "Every value of " + column.name() + " is null.")
                                    : lost(values, "value", "values", " of " + column.name()));
                });
        effects.addAll(dependents(drop, drop.cascade()));
        return effects;
    }

    private List<Effect> notNull(StructureChange.SetNullable set) {
        Optional<Column> column = column(set.table(), set.column());
        if (column.isEmpty()) {
            return List.of();
        }
        long nulls = count(set.table(), new Condition.IsNull(column.get()));
        if (nulls == 0) {
            return List.of();
        }
        String rows = nulls == 1 ? "1 row holds" : number(nulls) + " rows hold";
        return List.of(
                new Effect(Effect.Kind.FAILS, "Fails: " + rows + " null in " + set.column() + "."));
    }

    private List<Effect> alterType(StructureChange.AlterType alter) {
        return column(alter.table(), alter.column())
                .map(column -> values(alter.table(), column))
                .filter(values -> values > 0)
                .map(values ->
                        new Effect(
                                Effect.Kind.NOTE,
                                "Converts " + amount(values, "value", "values") + "."))
                .stream()
                .toList();
    }

    private List<Effect> dependents(StructureChange change, boolean cascade) {
        return dialect.dependents(session, catalog, change).stream()
                .map(dependent ->
                        cascade
                                ? new Effect(
                                        Effect.Kind.TAKES_ALONG, "Also drops " + dependent + ".")
                                : new Effect(
                                        Effect.Kind.FAILS,
                                        "Fails while " + dependent + " depends on it."))
                .toList();
    }

    private Optional<Column> column(TableName table, String name) {
        return catalog.table(table).flatMap(found -> found.column(name));
    }

    private long values(TableName table, Column column) {
        return count(table, new Condition.Not(new Condition.IsNull(column)));
    }

    private long count(TableName table, @Nullable Condition where) {
        var sql = session.dialect().render(new Statement.Count(table, where));
        String text = SmallResult.of(session, sql).getFirst().get(0).text();
        return text == null ? 0 : Long.parseLong(text);
    }

    private static Effect lost(long count, String one, String many, String of) {
        return new Effect(Effect.Kind.LOSES, "Loses " + amount(count, one, many) + of + ".");
    }

    private static String amount(long count, String one, String many) {
        return count == 1 ? "1 " + one : number(count) + " " + many;
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
