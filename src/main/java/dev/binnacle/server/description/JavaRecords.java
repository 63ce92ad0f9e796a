package dev.binnacle.server.description;

import dev.binnacle.server.exposed.Attribute;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Resource;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import javax.lang.model.SourceVersion;

/** The resources of a schema as Java records in one file, a component per column. */
public final class JavaRecords {
    private static final Set<String> TAKEN =
            Set.of(
                    "clone",
                    "finalize",
                    "getClass",
                    "hashCode",
                    "notify",
                    "notifyAll",
                    "toString",
                    "wait");

    private JavaRecords() {}

    /**
     * @param holder the interface that holds the records
     */
    public static String of(Exposed exposed, String schema, String holder) {
        var out = new StringBuilder();
        out.append("/** Rows of the schema ").append(comment(schema)).append(". */\n");
        out.append("public interface ").append(holder).append(" {\n");
        for (Resource each : exposed.resources().values()) {
            if (each.name().schema().equals(schema)) {
                record(out, each);
            }
        }
        return out.append("}\n").toString();
    }

    private static void record(StringBuilder out, Resource resource) {
        String about = resource.comment().isEmpty() ? resource.name().name() : resource.comment();
        out.append("\n    /** ").append(comment(about)).append(" */\n");
        out.append("    record ").append(typeName(resource.name().name())).append('(');
        out.append(
                resource.columns().values().stream()
                        .map(each -> "\n            " + type(each) + " " + component(each.name()))
                        .collect(Collectors.joining(",")));
        out.append(") {}\n");
    }

    private static String type(Attribute column) {
        return type(column.baseType());
    }

    private static String type(String sql) {
        String name = sql.toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)", "").strip();
        if (name.endsWith("[]")) {
            return "java.util.List<" + type(name.substring(0, name.length() - 2)) + ">";
        }
        return switch (name) {
            case "smallint", "tinyint", "integer" -> "Integer";
            case "bigint" -> "Long";
            case "numeric", "decfloat" -> "java.math.BigDecimal";
            case "real" -> "Float";
            case "double precision" -> "Double";
            case "boolean" -> "Boolean";
            case "uuid" -> "java.util.UUID";
            case "date" -> "java.time.LocalDate";
            case "time without time zone", "time" -> "java.time.LocalTime";
            case "timestamp without time zone", "timestamp" -> "java.time.LocalDateTime";
            case "timestamp with time zone" -> "java.time.OffsetDateTime";
            case "json", "jsonb" -> "Object";
            default -> "String";
        };
    }

    private static String typeName(String name) {
        String joined = joined(name);
        return Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
    }

    private static String component(String name) {
        String joined = joined(name);
        return SourceVersion.isKeyword(joined) || TAKEN.contains(joined) ? joined + "_" : joined;
    }

    private static String joined(String name) {
        var joined = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isJavaIdentifierPart(c) || c == '_' || c == '$') {
                upper = !joined.isEmpty();
            } else {
                joined.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        if (joined.isEmpty() || !Character.isJavaIdentifierStart(joined.charAt(0))) {
            joined.insert(0, '_');
        }
        return joined.toString();
    }

    private static String comment(String text) {
        return text.replace("*/", "* /").replace("\\", "\\\\").replace('\n', ' ');
    }
}
