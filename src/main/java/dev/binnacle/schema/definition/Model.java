package dev.binnacle.schema.definition;

import dev.binnacle.database.Routine;
import dev.binnacle.database.Surroundings;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that statements have made so far. */
final class Model implements TypeNames {
    /** A sequence while statements are folded. */
    static final class SequenceModel {
        TableName name;
        SequenceShape shape;
        @Nullable TableName owner;
        @Nullable String ownerColumn;
        @Nullable String comment;

        SequenceModel(TableName name, SequenceShape shape) {
            this.name = name;
            this.shape = shape;
        }
    }

    /** A type while statements are folded. */
    static final class TypeModel {
        TableName name;
        final String kind;
        List<String> labels = new ArrayList<>();

        /** Of a composite type, fields and types; of a range, what its parentheses hold. */
        final Map<String, String> fields = new LinkedHashMap<>();

        String base = "";
        @Nullable String collation;
        @Nullable String defaultValue;
        boolean notNull;
        final Map<String, ConstraintModel> checks = new TreeMap<>();
        @Nullable String comment;

        TypeModel(TableName name, String kind) {
            this.name = name;
            this.kind = kind;
        }
    }

    final Map<String, @Nullable String> schemas = new TreeMap<>();
    final Map<TableName, TableModel> tables = new LinkedHashMap<>();
    final Map<TableName, SequenceModel> sequences = new TreeMap<>();
    final Map<TableName, TypeModel> types = new TreeMap<>();
    final List<Routine> routines = new ArrayList<>();
    final Map<String, Surroundings.Extension> extensions = new TreeMap<>();
    final Map<TableName, TableName> indexTables = new HashMap<>();
    final Rights rights = new Rights();

    @Override
    public @Nullable Made find(@Nullable String schema, String name) {
        TypeModel found = schema == null ? anywhere(name) : types.get(new TableName(schema, name));
        if (found != null) {
            return new Made(found.name, found.kind, found.labels, found.base, found.notNull);
        }
        TableName table = new TableName(schema == null ? "public" : schema, name);
        return tables.containsKey(table)
                ? new Made(table, "composite", List.of(), "", false)
                : null;
    }

    /** The one in public, else the only one of this name. */
    private @Nullable TypeModel anywhere(String name) {
        TypeModel usual = types.get(new TableName("public", name));
        if (usual != null) {
            return usual;
        }
        return types.values().stream()
                .filter(type -> type.name.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable String extension(String name) {
        Surroundings.Extension found = extensions.get(name);
        return found == null ? null : found.schema();
    }

    /** Whether a table, index, sequence or view has this name. */
    boolean relation(TableName name) {
        return tables.containsKey(name)
                || sequences.containsKey(name)
                || indexTables.containsKey(name);
    }
}
