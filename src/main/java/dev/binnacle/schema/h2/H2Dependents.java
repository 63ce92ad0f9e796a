package dev.binnacle.schema.h2;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.StructureChange;

import java.util.ArrayList;
import java.util.List;

/**
 * What hangs on a table or column. H2 keeps no list of a view's sources that can be asked, but
 * stores the view's query with every name quoted in full, so its text tells.
 */
final class H2Dependents {
    private final Dialect dialect;
    private final Catalog catalog;

    H2Dependents(Dialect dialect, Catalog catalog) {
        this.dialect = dialect;
        this.catalog = catalog;
    }

    List<String> of(StructureChange change) {
        List<String> found = new ArrayList<>();
        switch (change) {
            case StructureChange.DropTable drop -> {
                for (ForeignKey key : catalog.foreignKeysTo(drop.table())) {
                    if (!key.table().equals(drop.table())) {
                        found.add("foreign key " + key.name() + " of " + key.table());
                    }
                }
                views(drop.table(), dialect.quote(drop.table()), found);
            }
            case StructureChange.DropColumn drop -> {
                for (ForeignKey key : catalog.foreignKeysTo(drop.table())) {
                    if (key.targetColumns().contains(drop.column())) {
                        found.add("foreign key " + key.name() + " of " + key.table());
                    }
                }
                views(drop.table(), dialect.quote(drop.column()), found);
            }
            default -> {}
        }
        return List.copyOf(found);
    }

    private void views(TableName source, String also, List<String> found) {
        String name = dialect.quote(source);
        for (Table view : catalog.tables()) {
            String query = view.query();
            if (query != null && query.contains(name) && query.contains(also)) {
                found.add("view " + view.name());
            }
        }
    }
}
