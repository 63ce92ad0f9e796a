package dev.binnacle.schema.migration;

import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;

import java.util.List;

/** What a migration selects, nobody reads. */
final class IgnoredRows implements RowReader {
    @Override
    public void columns(List<Column> columns) {}

    @Override
    public boolean row(Row row) {
        return true;
    }
}
