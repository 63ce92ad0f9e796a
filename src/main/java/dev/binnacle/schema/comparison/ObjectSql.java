package dev.binnacle.schema.comparison;

import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;
import dev.binnacle.schema.plan.PlanDialect;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Objects as the SQL that makes them. */
public final class ObjectSql {
    private final PlanDialect dialect;

    public ObjectSql(PlanDialect dialect) {
        this.dialect = dialect;
    }

    /** One object alone; of a part that its table's statement makes, the clause; null = nothing. */
    public String alone(@Nullable SchemaObject object) {
        if (object == null) {
            return "";
        }
        if (!object.create().isEmpty()) {
            return String.join(";\n", object.create());
        }
        return dialect.add(object).stream()
                .map(sql -> sql.replaceFirst("(?s)^alter table .*? add (column )?", ""))
                .collect(Collectors.joining(";\n"));
    }

    /** An object with everything that hangs on it, as a script; nothing where it is not there. */
    public String whole(SchemaObjects objects, ObjectId id) {
        SchemaObject object = objects.get(id);
        if (object == null) {
            return "";
        }
        List<String> statements = new ArrayList<>();
        collect(objects, object, statements);
        return statements.stream().map(sql -> sql + ";").collect(Collectors.joining("\n"));
    }

    private static void collect(SchemaObjects objects, SchemaObject object, List<String> into) {
        into.addAll(object.create());
        objects.childrenOf(object.id()).stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .forEach(child -> collect(objects, child, into));
    }
}
