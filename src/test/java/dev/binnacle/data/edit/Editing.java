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

/** A grid's state without a grid: what was read, and what is staged. */
final class Editing {
    final Table table;
    final Page page;
    final ChangeSet set;
    private final DataFixture fixture;

    Editing(DataFixture fixture, String table) {
        this.fixture = fixture;
        this.table = fixture.table(table);
        this.page = read();
        this.set = new ChangeSet(this.table);
    }

    /** The first page as it is now. */
    Page read() {
        return new Pages(fixture.database(), fixture.dialect())
                .first(PageQuery.of(table), Progress.none());
    }

    Column column(String name) {
        return table.column(name).orElseThrow();
    }

    /** The row whose first cell is this number. */
    Row row(int id) {
        return page.rows().stream()
                .filter(row -> String.valueOf(id).equals(row.get(0).text()))
                .findFirst()
                .orElseThrow();
    }

    RowRef.Stored ref(int id) {
        return set.reference(page.columns(), row(id));
    }

    void type(int id, String column, String typed) {
        Value seen = row(id).get(page.columns().indexOf(column(column)));
        set.edit(ref(id), column(column), seen, CellInput.parse(column(column), typed));
    }

    void type(RowRef row, String column, String typed) {
        set.edit(row, column(column), Value.NULL, CellInput.parse(column(column), typed));
    }

    void delete(int id) {
        set.delete(ref(id), page.columns(), row(id));
    }

    SaveOutcome save() {
        return new Save(fixture.database()).run(set, Progress.none());
    }

    <T extends SaveOutcome> T save(Class<T> expected) {
        SaveOutcome outcome = save();
        assertThat(outcome).isInstanceOf(expected);
        return expected.cast(outcome);
    }
}
