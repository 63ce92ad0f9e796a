package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Links to the headings of tables, as Markdown's usual readers name them. */
final class MarkdownAnchors {
    private final Map<TableName, String> anchors = new HashMap<>();

    MarkdownAnchors(Catalog catalog) {
        Map<String, Integer> used = new HashMap<>();
        for (Table table : catalog.tables()) {
            String anchor =
                    table.name()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                            .replace(' ', '-');
            int before = used.merge(anchor, 1, Integer::sum) - 1;
            anchors.put(table.name(), before == 0 ? anchor : anchor + "-" + before);
        }
    }

    String link(TableName table) {
        String anchor = anchors.get(table);
        String shown = MarkdownWriter.cell(table.toString());
        return anchor == null ? shown : "[" + shown + "](#" + anchor + ")";
    }
}
