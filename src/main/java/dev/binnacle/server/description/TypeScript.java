package dev.binnacle.server.description;

import dev.binnacle.server.exposed.Attribute;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Relationship;
import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.exposed.Routine;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The exposed schemas as TypeScript, in the shape that {@code createClient<Database>()} of
 * Supabase's and PostgREST's clients takes.
 */
public final class TypeScript {
    private final StringBuilder out = new StringBuilder();
    private final Exposed exposed;

    private TypeScript(Exposed exposed) {
        this.exposed = exposed;
    }

    public static String of(Exposed exposed, List<String> schemas) {
        var types = new TypeScript(exposed);
        types.out.append("export type Json =\n  | string\n  | number\n  | boolean\n  | null\n");
        types.out.append("  | { [key: string]: Json | undefined }\n  | Json[]\n\n");
        types.out.append("export type Database = {\n");
        schemas.forEach(types::schema);
        return types.out.append("}\n").toString();
    }

    private void schema(String schema) {
        List<Resource> all =
                exposed.resources().values().stream()
                        .filter(each -> each.name().schema().equals(schema))
                        .toList();
        out.append("  ").append(key(schema)).append(": {\n");
        resources("Tables", all.stream().filter(each -> !each.view()).toList());
        resources("Views", all.stream().filter(Resource::view).toList());
        out.append("    Functions: {\n");
        exposed.routines()
                .forEach((name, list) -> {
                    if (name.schema().equals(schema)) {
                        routine(list.getFirst());
                    }
                });
        out.append("    }\n    Enums: {\n");
        all.stream()
                .flatMap(each -> each.columns().values().stream())
                .filter(each -> !each.labels().isEmpty())
                .collect(
                        Collectors.toMap(
                                Attribute::type,
                                TypeScript::labels,
                                (one, same) -> one,
                                TreeMap::new))
                .forEach((name, labels) ->
                        out.append("      ")
                                .append(key(name.substring(name.indexOf('.') + 1)))
                                .append(": ")
                                .append(labels)
                                .append('\n'));
        out.append("    }\n    CompositeTypes: {}\n  }\n");
    }

    private void resources(String kind, List<Resource> resources) {
        out.append("    ").append(kind).append(": {\n");
        for (Resource each : resources) {
            out.append("      ").append(key(each.name().name())).append(": {\n");
            columns("Row", each, false);
            if (each.insertable()) {
                columns("Insert", each, true);
            }
            if (each.updatable()) {
                out.append("        Update: {\n");
                each.columns().values().forEach(column -> column(column, true));
                out.append("        }\n");
            }
            relationships(each);
            out.append("      }\n");
        }
        out.append("    }\n");
    }

    private void columns(String name, Resource resource, boolean insert) {
        out.append("        ").append(name).append(": {\n");
        for (Attribute column : resource.columns().values()) {
            column(column, insert && (column.nullable() || column.defaultSql() != null));
        }
        out.append("        }\n");
    }

    private void column(Attribute column, boolean optional) {
        out.append("          ").append(key(column.name())).append(optional ? "?: " : ": ");
        out.append(column.labels().isEmpty() ? type(column.baseType()) : labels(column));
        out.append(column.nullable() ? " | null\n" : "\n");
    }

    private void relationships(Resource resource) {
        out.append("        Relationships: [\n");
        for (Relationship each : exposed.from(resource.name())) {
            boolean one = each.cardinality() == Relationship.Cardinality.ONE_TO_ONE;
            if (each.computed()
                    || !one && each.cardinality() != Relationship.Cardinality.MANY_TO_ONE) {
                continue;
            }
            out.append("          {\n            foreignKeyName: ").append(text(each.constraint()));
            out.append("\n            columns: ").append(list(each, true));
            out.append("\n            isOneToOne: ").append(one);
            out.append("\n            referencedRelation: ").append(text(each.target().name()));
            out.append("\n            referencedColumns: ").append(list(each, false));
            out.append("\n          },\n");
        }
        out.append("        ]\n");
    }

    private static String list(Relationship each, boolean origins) {
        return each.columns().stream()
                .map(pair -> text(origins ? pair.origin() : pair.target()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private void routine(Routine routine) {
        out.append("      ").append(key(routine.name().name())).append(": {\n        Args: {\n");
        for (Routine.Parameter each : routine.parameters()) {
            out.append("          ")
                    .append(key(each.name()))
                    .append(each.required() ? ": " : "?: ");
            out.append(type(each.type())).append('\n');
        }
        String returned =
                routine.returnsVoid()
                        ? "undefined"
                        : routine.composite() ? "Json" : type(routine.returns().name());
        out.append("        }\n        Returns: ").append(returned);
        out.append(routine.setOf() ? "[]\n      }\n" : "\n      }\n");
    }

    private static String labels(Attribute column) {
        return column.labels().stream().map(TypeScript::text).collect(Collectors.joining(" | "));
    }

    private static String type(String sql) {
        String name = sql.toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)", "").strip();
        if (name.endsWith("[]")) {
            return type(name.substring(0, name.length() - 2)) + "[]";
        }
        return switch (name) {
            case "smallint",
                    "integer",
                    "bigint",
                    "int2",
                    "int4",
                    "int8",
                    "tinyint",
                    "numeric",
                    "decfloat",
                    "real",
                    "double precision",
                    "float4",
                    "float8" ->
                    "number";
            case "boolean", "bool" -> "boolean";
            case "json", "jsonb" -> "Json";
            default -> "string";
        };
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_$][A-Za-z0-9_$]*") ? name : text(name);
    }

    private static String text(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
