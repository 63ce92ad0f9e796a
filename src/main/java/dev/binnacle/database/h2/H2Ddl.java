package dev.binnacle.database.h2;

import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.catalog.TableDdl;

/** H2 needs nothing that others do not; its generated columns are always stored. */
final class H2Ddl extends TableDdl {
    H2Ddl(Dialect dialect) {
        super(dialect);
    }

    @Override
    public boolean takesComments() {
        return true;
    }

    @Override
    public boolean sharesIndexes() {
        return true;
    }

    @Override
    public String generated(Column column) {
        return " generated always as (" + column.defaultExpression() + ")";
    }
}
