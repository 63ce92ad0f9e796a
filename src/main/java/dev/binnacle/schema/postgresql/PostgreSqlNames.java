package dev.binnacle.schema.postgresql;

import dev.binnacle.schema.definition.DefaultNames;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How PostgreSQL writes names, and which it gives by itself. */
final class PostgreSqlNames implements DefaultNames {
    static final int MOST_BYTES = 63;
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** Its key words that are more than unreserved. */
    private static final Set<String> KEYWORDS =
            Set.of(
                    ("all analyse analyze and any array as asc asymmetric authorization between"
                         + " bigint binary bit boolean both case cast char character check coalesce"
                         + " collate collation column concurrently constraint create cross"
                         + " current_catalog current_date current_role current_schema current_time"
                         + " current_timestamp current_user dec decimal default deferrable desc"
                         + " distinct do else end except exists extract false fetch float for"
                         + " foreign freeze from full grant greatest group grouping having ilike in"
                         + " initially inner inout int integer intersect interval into is isnull"
                         + " join json json_array json_arrayagg json_exists json_object"
                         + " json_objectagg json_query json_scalar json_serialize json_table"
                         + " json_value lateral leading least left like limit localtime"
                         + " localtimestamp merge_action national natural nchar none normalize not"
                         + " notnull null nullif numeric offset on only or order out outer overlaps"
                         + " overlay placing position precision primary real references returning"
                         + " right row select session_user setof similar smallint some substring"
                         + " symmetric system_user table tablesample then time timestamp to"
                         + " trailing treat trim true union unique user using values varchar"
                         + " variadic verbose when where window with xmlattributes xmlconcat"
                         + " xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot"
                         + " xmlserialize xmltable")
                            .split(" "));

    static boolean keyword(String name) {
        return KEYWORDS.contains(name);
    }

    static String quote(String name) {
        return PLAIN.matcher(name).matches() && !KEYWORDS.contains(name)
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** As much of it as fits into so many bytes, whole characters only. */
    static String cut(String name, int most) {
        if (name.length() * 3 <= most || bytes(name) <= most) {
            return name;
        }
        int end = name.length();
        while (bytes(name.substring(0, end)) > most) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String name(Part part, String table, List<String> columns, Predicate<String> taken) {
        String label =
                switch (part) {
                    case PRIMARY_KEY -> "pkey";
                    case UNIQUE -> "key";
                    case FOREIGN_KEY -> "fkey";
                    case CHECK -> "check";
                    case EXCLUSION -> "excl";
                    case INDEX -> "idx";
                    case SEQUENCE -> "seq";
                };
        String second =
                part == Part.PRIMARY_KEY
                        ? ""
                        : part == Part.INDEX || part == Part.UNIQUE || part == Part.EXCLUSION
                                ? distinct(columns)
                                : joined(columns);
        String name = make(table, second, label);
        for (int next = 1; taken.test(name); next++) {
            name = make(table, second, label + next);
        }
        return name;
    }

    /** Columns of an index that share a name are told apart by numbers. */
    private static String distinct(List<String> columns) {
        java.util.List<String> names = new java.util.ArrayList<>();
        for (String column : columns) {
            String name = column;
            for (int next = 1; names.contains(name); next++) {
                name = cut(column, MOST_BYTES - String.valueOf(next).length()) + next;
            }
            names.add(name);
        }
        return joined(names);
    }

    /** Together they are cut where a name ends. */
    private static String joined(List<String> columns) {
        StringBuilder text = new StringBuilder();
        for (String column : columns) {
            text.append(text.isEmpty() ? "" : "_").append(column);
            if (bytes(text.toString()) > MOST_BYTES) {
                break;
            }
        }
        return cut(text.toString(), MOST_BYTES);
    }

    /** The longer of both is cut until all fits. */
    private static String make(String first, String second, String label) {
        int room = MOST_BYTES - label.length() - 1 - (second.isEmpty() ? 0 : 1);
        int one = bytes(first);
        int two = bytes(second);
        while (one + two > room) {
            if (one > two) {
                one--;
            } else {
                two--;
            }
        }
        String name = cut(first, one);
        return second.isEmpty() ? name + "_" + label : name + "_" + cut(second, two) + "_" + label;
    }
}
