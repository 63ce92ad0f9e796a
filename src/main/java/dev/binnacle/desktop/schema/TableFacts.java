package dev.binnacle.desktop.schema;

import dev.binnacle.database.Table;

import java.util.Locale;

/** A table in one dim line: schema, kind, size. */
final class TableFacts {
    private TableFacts() {}

    static String of(Table table) {
        String kind = table.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String rows = StructureTree.rows(table.estimatedRows());
        String size = rows.isEmpty() || table.kind().view() ? "" : " · ~" + rows + " rows";
        return table.name().schema() + " · " + kind + size + security(table);
    }

    private static String security(Table table) {
        return switch (table.security().state()) {
            case OFF -> "";
            case ENABLED -> " · row security";
            case FORCED -> " · row security, for the owner too";
        };
    }
}
