package dev.binnacle.schema.definition;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether two definitions say the same, gaps between columns and counters' names aside. */
final class Sameness {
    private Sameness() {}

    static boolean same(Definition one, Definition other) {
        return one.problems().size() <= other.problems().size()
                && new HashSet<>(things(one.catalog()))
                        .equals(new HashSet<>(things(other.catalog())));
    }

    private static List<String> things(Catalog catalog) {
        List<String> things = new ArrayList<>();
        for (Schema schema : catalog.schemas()) {
            things.add(schema.name() + schema.comment() + schema.types() + schema.routines());
            schema.sequences().stream()
                    .filter(each -> each.ownedBy() == null)
                    .forEach(each -> things.add(each.toString()));
            schema.tables().forEach(table -> things.add(table(table)));
        }
        things.add(catalog.surroundings().toString());
        return things;
    }

    private static String table(Table table) {
        StringBuilder text = new StringBuilder();
        for (Column column : table.columns()) {
            String expression = column.defaultExpression();
            boolean counts = expression != null && expression.startsWith("nextval(");
            text.append(column.name())
                    .append(column.type())
                    .append(column.nullable())
                    .append(column.generated())
                    .append(counts ? "counts" : expression)
                    .append(column.comment())
                    .append(column.collation())
                    .append(column.options());
        }
        return text.append(table.name())
                .append(table.kind())
                .append(table.keys())
                .append(table.foreignKeys())
                .append(table.indexes())
                .append(table.checks())
                .append(table.triggers())
                .append(table.query())
                .append(table.storage())
                .append(table.comment())
                .append(table.lineage())
                .append(table.security())
                .append(table.settings())
                .toString();
    }
}
