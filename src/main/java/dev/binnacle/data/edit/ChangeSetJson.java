package dev.binnacle.data.edit;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.data.cell.CellInput;
import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Staged changes as text for a {@link ChangeJournal}: {@code {"version":1,"key":[…],"changes":[…]}}
 * with columns by name and NULL as null.
 */
public final class ChangeSetJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ChangeSetJson() {}

    /**
     * What came back.
     *
     * @param lost what no longer fits the table, in words; empty = all is back
     */
    public record Restored(ChangeSet changes, List<String> lost) {}

    public static String write(ChangeSet set) {
        ObjectNode root = NODES.objectNode();
        root.put("version", 1);
        ArrayNode key = root.putArray("key");
        set.key().forEach(column -> key.add(column.name()));
        ArrayNode changes = root.putArray("changes");
        set.changes().forEach(change -> changes.add(write(change)));
        return JSON.writeValueAsString(root);
    }

    private static ObjectNode write(Change change) {
        ObjectNode node = NODES.objectNode();
        switch (change) {
            case Change.Insert insert -> {
                node.put("insert", insert.row().number());
                node.set("cells", cells(insert.cells()));
            }
            case Change.Update update -> {
                node.set("update", texts(update.row().key()));
                node.set("cells", cells(update.cells()));
            }
            case Change.Delete delete -> {
                node.set("delete", texts(delete.row().key()));
                ObjectNode seen = node.putObject("seen");
                delete.seen().forEach((column, value) -> seen.put(column.name(), value.text()));
            }
        }
        return node;
    }

    private static ArrayNode texts(List<Value> values) {
        ArrayNode texts = NODES.arrayNode();
        values.forEach(value -> texts.add(value.text()));
        return texts;
    }

    private static ObjectNode cells(Map<Column, CellEdit> cells) {
        ObjectNode node = NODES.objectNode();
        cells.forEach((column, cell) -> {
            ObjectNode edit = node.putObject(column.name());
            edit.put("base", cell.base().text());
            edit.put("mine", cell.mine().text());
        });
        return node;
    }

    /** Reads the text back for the table as it is now. */
    public static Restored read(String text, Table table) {
        var set = new ChangeSet(table);
        var lost = new ArrayList<String>();
        try {
            JsonNode root = JSON.readTree(text);
            if (texts(root.path("key")).equals(set.key().stream().map(Column::name).toList())) {
                var changes = new ArrayList<Change>();
                root.path("changes").forEach(node -> changes.add(read(node, set, lost)));
                set.restore(changes);
            } else {
                // its rows have other names now: none of them can be found
                root.path("changes").forEach(node -> lost.add(words(node)));
            }
        } catch (JacksonException broken) {
            throw Problem.of(ProblemCode.JOURNAL_UNREADABLE, broken.getOriginalMessage())
                    .exception(broken);
        }
        return new Restored(set, List.copyOf(lost));
    }

    private static Change read(JsonNode node, ChangeSet set, List<String> lost) {
        Table table = set.table();
        if (node.has("insert")) {
            var row = new RowRef.Added(node.path("insert").asInt());
            return new Change.Insert(row, cells(node.path("cells"), table, lost));
        }
        if (node.has("update")) {
            return new Change.Update(
                    row(node.path("update"), set), cells(node.path("cells"), table, lost));
        }
        var seen = new LinkedHashMap<Column, Value>();
        node.path("seen")
                .properties()
                .forEach(cell ->
                        table.column(cell.getKey())
                                .ifPresent(column ->
                                        seen.put(column, value(column, cell.getValue()))));
        return new Change.Delete(row(node.path("delete"), set), seen);
    }

    /** A change as people can read and repeat it. */
    private static String words(JsonNode node) {
        String what = node.has("insert") ? "New row" : node.has("update") ? "Row" : "Deleted row";
        var words = new StringBuilder(what);
        texts(node.path(node.has("update") ? "update" : "delete"))
                .forEach(part -> words.append(' ').append(part));
        node.path("cells")
                .properties()
                .forEach(cell ->
                        words.append("; ")
                                .append(cell.getKey())
                                .append(" = ")
                                .append(cell.getValue().path("mine").asString("NULL")));
        return words.toString();
    }

    private static Map<Column, CellEdit> cells(JsonNode node, Table table, List<String> lost) {
        var cells = new LinkedHashMap<Column, CellEdit>();
        node.properties()
                .forEach(cell -> {
                    @Nullable Column column = table.column(cell.getKey()).orElse(null);
                    JsonNode mine = cell.getValue().path("mine");
                    if (column == null) {
                        lost.add("Column " + cell.getKey() + ": " + text(mine));
                    } else {
                        Value base = value(column, cell.getValue().path("base"));
                        cells.put(column, CellEdit.of(base, checked(column, value(column, mine))));
                    }
                });
        return cells;
    }

    /** What was invalid when it was typed is so again; the text itself is kept as it was. */
    private static CellInput.Entry checked(Column column, Value mine) {
        String text = mine.text();
        if (text == null) {
            return CellInput.setNull(column);
        }
        CellInput.Entry entry = CellInput.parse(column, text);
        return entry.valid() ? CellInput.Entry.of(mine) : entry;
    }

    private static RowRef.Stored row(JsonNode texts, ChangeSet set) {
        var key = new ArrayList<Value>();
        for (int at = 0; at < texts.size(); at++) {
            key.add(value(set.key().get(at), texts.path(at)));
        }
        return new RowRef.Stored(key);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(String.valueOf(text(text))));
        return texts;
    }

    private static Value value(Column column, JsonNode text) {
        return Value.of(text(text), column.kind());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }
}
