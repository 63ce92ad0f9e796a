package dev.binnacle.data.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.data.DataFixture;
import dev.binnacle.data.browse.Page;
import dev.binnacle.data.browse.PageQuery;
import dev.binnacle.data.browse.Pages;
import dev.binnacle.data.cell.CellInput;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Goes through tables: types over a cell of each type as the grid would, saves, reads it again and
 * sets it back. Notes what could not be edited, and why.
 */
final class EditTour {
    private final DataFixture fixture;
    private final boolean fill;
    private final Pages pages;
    private final Set<String> types = new TreeSet<>();
    private final Set<String> edited = new TreeSet<>();
    private final Set<String> tables = new TreeSet<>();
    private final Map<String, String> refusals = new TreeMap<>();

    /**
     * @param fill whether empty tables get a row, where they have a type not edited yet
     */
    EditTour(DataFixture fixture, boolean fill) {
        this.fixture = fixture;
        this.fill = fill;
        this.pages = new Pages(fixture.database(), fixture.dialect());
    }

    Set<String> types() {
        return types;
    }

    int tables() {
        return tables.size();
    }

    Set<String> typesNeverEdited() {
        var never = new TreeSet<>(types);
        never.removeAll(edited);
        return never;
    }

    /** Columns outside keys, of tables without triggers, that took no value: why, by column. */
    Map<String, String> refusals() {
        return refusals;
    }

    void walk(Table table) {
        var byType = new LinkedHashMap<String, List<Column>>();
        table.columns().stream()
                .filter(column -> column.generated().writable())
                .forEach(column ->
                        byType.computeIfAbsent(column.type(), type -> new ArrayList<>())
                                .addFirst(column));
        types.addAll(byType.keySet());
        Page page = page(table);
        if (page.isEmpty() && fill && !edited.containsAll(byType.keySet())) {
            page = filled(table);
        }
        for (List<Column> columns : byType.values()) {
            for (Column column : columns) {
                if (!page.isEmpty() && edit(table, page, column)) {
                    edited.add(column.type());
                    tables.add(table.name().toString());
                    break;
                }
            }
        }
    }

    private Page page(Table table) {
        return pages.first(PageQuery.of(table).size(20), Progress.none());
    }

    private Page filled(Table table) {
        var set = new ChangeSet(table);
        RowRef.Added row = set.insert();
        for (Column column : table.columns()) {
            if (!column.nullable() && column.generated().writable()) {
                String typed = OtherValues.of(column, Value.NULL, List.of()).getFirst();
                set.edit(row, column, Value.NULL, CellInput.parse(column, typed));
            }
        }
        assertThat(save(set)).as(table.name().toString()).isInstanceOf(SaveOutcome.Saved.class);
        return page(table);
    }

    private SaveOutcome save(ChangeSet set) {
        return new Save(fixture.database()).run(set, Progress.none());
    }

    private boolean edit(Table table, Page page, Column column) {
        int at = page.columns().indexOf(column);
        Row row = page.rows().getFirst();
        List<Value> others = page.rows().stream().map(each -> each.get(at)).toList();
        String why = "";
        for (String typed : OtherValues.of(column, row.get(at), others)) {
            var set = new ChangeSet(table);
            RowRef.Stored ref = set.reference(page.columns(), row);
            CellInput.Entry entry = CellInput.parse(column, typed);
            set.edit(ref, column, row.get(at), entry);
            SaveOutcome outcome = save(set);
            if (outcome instanceof SaveOutcome.Saved saved) {
                Row now = Objects.requireNonNull(saved.rows().get(ref), table.name() + typed);
                setBack(table, page, now, row, column);
                if (same(column, now.get(at), entry.value())) {
                    return true;
                }
            }
            why = typed + ": " + outcome;
        }
        if (table.triggers().isEmpty() && !inKey(table, column)) {
            refusals.put(table.name() + "." + column.name(), why);
        }
        return false;
    }

    private static boolean inKey(Table table, Column column) {
        return table.keys().stream().anyMatch(key -> key.columns().contains(column.name()))
                || table.foreignKeys().stream()
                        .anyMatch(key -> key.columns().contains(column.name()));
    }

    private void setBack(Table table, Page page, Row now, Row before, Column column) {
        var set = new ChangeSet(table);
        int at = page.columns().indexOf(column);
        set.edit(
                set.reference(page.columns(), now),
                column,
                now.get(at),
                CellInput.Entry.of(before.get(at)));
        SaveOutcome outcome = save(set);
        assertThat(outcome)
                .as(table.name() + "." + column.name())
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    private static boolean same(Column column, Value now, Value mine) {
        String one = String.valueOf(now.text());
        String other = String.valueOf(mine.text());
        return column.kind().numeric()
                ? new BigDecimal(one).compareTo(new BigDecimal(other)) == 0
                : one.stripTrailing().equals(other.stripTrailing());
    }
}
