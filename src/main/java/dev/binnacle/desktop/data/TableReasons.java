package dev.binnacle.desktop.data;

import dev.binnacle.data.browse.RowIdentity;
import dev.binnacle.database.Table;

import org.jspecify.annotations.Nullable;

/** Why a table's rows can only be read, and what would change that. */
final class TableReasons {
    private TableReasons() {}

    static @Nullable String readOnly(Table table) {
        return switch (RowIdentity.of(table)) {
            case RowIdentity.ByKey key -> null;
            case RowIdentity.None none ->
                    "Read-only. "
                            + none.reason()
                            + (table.kind().view() ? "" : " Add a key to edit rows.");
        };
    }
}
