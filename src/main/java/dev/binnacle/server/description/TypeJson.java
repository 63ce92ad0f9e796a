package dev.binnacle.server.description;

import dev.binnacle.server.exposed.Attribute;
import dev.binnacle.server.exposed.Resource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns and parameters as JSON Schema. */
final class TypeJson {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'(?:::.*)?");

    private static final Set<String> RULES =
            Set.of(
                    "minLength",
                    "maxLength",
                    "pattern",
                    "format",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "multipleOf",
                    "enum",
                    "const",
                    "minItems",
                    "maxItems",
                    "uniqueItems");

    private TypeJson() {}

    /** The type itself, with its format in the database's words. */
    static ObjectNode type(ObjectNode schema, String type) {
        String name = type.toLowerCase(Locale.ROOT);
        if (name.endsWith("[]")) {
            schema.put("type", "array");
            type(schema.putObject("items"), type.substring(0, type.length() - 2));
            return schema;
        }
        String base = name.replaceAll("\\(.*\\)", "");
        switch (base) {
            case "smallint", "integer", "bigint", "tinyint" -> schema.put("type", "integer");
            case "numeric", "decimal", "decfloat", "real", "double precision", "money" ->
                    schema.put("type", "number");
            case "boolean" -> schema.put("type", "boolean");
            case "json", "jsonb" -> {
                // any JSON value
            }
            default -> schema.put("type", "string");
        }
        return schema.put("format", type);
    }

    static void column(ObjectNode schema, Attribute column, Resource resource) {
        type(schema, column.type().isEmpty() ? column.baseType() : column.type());
        if (column.maxLength() != null) {
            schema.put("maxLength", column.maxLength());
        }
        if (!column.labels().isEmpty()) {
            ArrayNode labels = schema.putArray("enum");
            column.labels().forEach(labels::add);
        }
        String sql = column.defaultSql();
        if (sql != null) {
            defaulted(schema, sql);
        }
        String note = note(column, resource);
        if (!note.isEmpty()) {
            schema.put("description", note);
        }
    }

    /** Adds the rules of a table's JSON Schema to the columns that there are. */
    static void further(ObjectNode properties, ArrayNode required, JsonNode schema) {
        for (var property : schema.path("properties").properties()) {
            if (properties.get(property.getKey()) instanceof ObjectNode column) {
                property.getValue()
                        .properties()
                        .forEach(rule -> {
                            if (RULES.contains(rule.getKey())) {
                                column.set(rule.getKey(), rule.getValue());
                            }
                        });
            }
        }
        for (JsonNode name : schema.path("required")) {
            boolean there = required.valueStream().anyMatch(name::equals);
            if (!there && properties.has(name.asString())) {
                required.add(name);
            }
        }
    }

    /** Only a default that is a plain value: an expression's value nobody knows beforehand. */
    private static void defaulted(ObjectNode schema, String sql) {
        Matcher text = TEXT.matcher(sql);
        if (NUMBER.matcher(sql).matches()) {
            schema.put("default", new BigDecimal(sql));
        } else if (sql.equalsIgnoreCase("true") || sql.equalsIgnoreCase("false")) {
            schema.put("default", Boolean.parseBoolean(sql));
        } else if (text.matches()) {
            schema.put("default", text.group(1).replace("''", "'"));
        }
    }

    private static String note(Attribute column, Resource resource) {
        boolean primary = resource.primaryKey().contains(column.name());
        String key = primary ? "Note:\nThis is a Primary Key.<pk/>" : "";
        return column.comment().isEmpty() || key.isEmpty()
                ? column.comment() + key
                : column.comment() + "\n\n" + key;
    }
}
