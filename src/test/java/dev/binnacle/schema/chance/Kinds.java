package dev.binnacle.schema.chance;

import java.util.LinkedHashMap;
import java.util.Map;

/** All kinds of objects, in the order in which they are first made. */
final class Kinds {
    /** Where a table's columns go in its statement. */
    static final String COLUMNS = "\u0000";

    private Kinds() {}

    static Map<String, Kind> of(boolean postgres) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("schema", new SchemaKind());
        kinds.put("domain", new DomainKind());
        kinds.put("sequence", new SequenceKind());
        if (postgres) {
            kinds.put("enum", new EnumKind());
            kinds.put("composite", new CompositeKind());
            kinds.put("range", new RangeKind());
            kinds.put("trigger function", new TriggerFunctionKind());
        }
        kinds.put("function", new FunctionKind());
        kinds.put("table", new TableKind());
        kinds.put("column", new ColumnKind());
        if (postgres) {
            kinds.put("child", new ChildKind());
            kinds.put("partition", new PartitionKind());
            kinds.put("routine", new RoutineKind());
        }
        kinds.put("view", new ViewKind("view"));
        kinds.put("key", new KeyKind());
        kinds.put("constraint", new CheckKind());
        kinds.put("foreign key", new ForeignKeyKind());
        kinds.put("index", new IndexKind());
        kinds.put("trigger", postgres ? new TriggerKind() : new CalledTriggerKind());
        if (postgres) {
            kinds.put("materialized view", new ViewKind("materialized view"));
            kinds.put("exclusion", new ExclusionKind());
            kinds.put("owned", new OwnedKind());
            kinds.put("security", new SecurityKind());
            kinds.put("policy", new PolicyKind());
            kinds.put("setting", new SettingKind());
            kinds.put("owner", new OwnerKind());
        }
        kinds.put("grant", new GrantKind());
        kinds.put("comment", new CommentKind());
        return kinds;
    }

    /** How many a structure has at most when it is new. */
    static int usual(String kind) {
        return switch (kind) {
            case "column" -> 16;
            case "table" -> 5;
            case "index", "view", "constraint", "comment", "key" -> 4;
            case "function", "foreign key", "grant", "partition", "policy" -> 3;
            case "owner", "range", "exclusion", "security" -> 1;
            default -> 2;
        };
    }

    static String filled(String sql, String columns) {
        return sql.replace(COLUMNS, columns.isEmpty() ? "" : ", " + columns);
    }
}
