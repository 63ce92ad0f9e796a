package dev.binnacle.schema.print;

import dev.binnacle.database.Catalog;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;

import java.util.ArrayList;
import java.util.List;

/** Prints a structure: each statement after what it needs, what hangs on a table right after it. */
public final class SchemaPrinter {
    private final ObjectText text;

    public SchemaPrinter(ObjectText text) {
        this.text = text;
    }

    /** The first line of a definition: whose SQL it is. */
    private String firstLine(Catalog catalog) {
        return "-- dialect: " + text.dialect().definitionWord(catalog.defaultSchema());
    }

    /** The statements, without semicolons, in an order that runs on an empty database. */
    public List<String> statements(Catalog catalog) {
        List<String> statements = new ArrayList<>(looseBodies(catalog));
        ordered(catalog).forEach(object -> statements.addAll(object.create()));
        return statements;
    }

    /** The whole as a definition's text. */
    public String print(Catalog catalog) {
        StringBuilder script = new StringBuilder(firstLine(catalog));
        script.append('\n');
        looseBodies(catalog).forEach(sql -> script.append('\n').append(sql).append(";\n"));
        String before = "";
        for (SchemaObject object : ordered(catalog)) {
            for (String sql : object.create()) {
                String group = group(object.id());
                script.append(group.equals(before) && oneLine(sql) ? "" : "\n");
                script.append(sql).append(";\n");
                before = group;
            }
        }
        return script.toString();
    }

    private List<String> looseBodies(Catalog catalog) {
        return catalog.schemas().stream().allMatch(schema -> schema.routines().isEmpty())
                ? List.of()
                : text.dialect().looseBodies();
    }

    private List<SchemaObject> ordered(Catalog catalog) {
        return SchemaObjects.of(catalog, text).inOrder();
    }

    /** Lines of one group stand together. */
    private static String group(ObjectId id) {
        return id.table().isEmpty() ? id.kind().name() : id.schema() + "." + id.table();
    }

    private static boolean oneLine(String sql) {
        return sql.indexOf('\n') < 0;
    }
}
