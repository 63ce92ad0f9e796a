package dev.binnacle.database;

import dev.binnacle.testing.TestBackend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every type of both databases, with values at its edges as SQL literals. */
public final class TypeExamples {
    private TypeExamples() {}

    static TestBackend backend(Engine engine) {
        TestBackend backend =
                engine == Engine.H2
                        ? TestBackend.openH2("DATABASE_TO_LOWER=TRUE")
                        : TestBackend.open(engine);
        return backend.run(types(engine).toArray(String[]::new));
    }

    /** Statements that make the types which the examples need. */
    public static List<String> types(Engine engine) {
        return engine == Engine.H2
                ? List.of(
                        "create domain price as numeric(12, 2) check (value >= 0)",
                        "create domain doc as json",
                        "create schema \"Odd.Schema\"")
                : List.of(
                        "create schema \"Odd.Schema\"",
                        "create type \"Odd.Schema\".\"Mixed Mood\" as enum ('sad', 'so so',"
                                + " 'it''s', 'ok,{}\"')",
                        "create type mood as enum ('sad', 'ok')",
                        "create domain price as numeric(12,2) check (value >= 0)",
                        "create domain \"Odd.Schema\".\"Short(5)\" as varchar(5)",
                        "create type pair as (a integer, b text, c point)",
                        "create type floatrange as range (subtype = float8)");
    }

    /** Literals by type, as the engine writes both. */
    public static Map<String, List<String>> of(Engine engine) {
        return engine == Engine.H2 ? h2() : postgreSql();
    }

    static Map<String, List<String>> postgreSql() {
        Map<String, List<String>> types = new LinkedHashMap<>(postgreSqlNumbers());
        types.putAll(postgreSqlTimes());
        types.put("text", List.of("''", "' a '", "E'\\t\\n\\r\\\\'", "'%_!?''\"'", "'é😀\u202e'"));
        types.put("varchar(5)", List.of("'abc'", "'abc  '"));
        types.put("character(5)", List.of("'abc'", "''"));
        types.put("bpchar", List.of("'abc'"));
        types.put("name", List.of("'a b'"));
        types.put("\"char\"", List.of("'x'", "'é'"));
        types.put("boolean", List.of("true", "false"));
        types.put("uuid", List.of("'6BA7B810-9DAD-11D1-80B4-00C04FD430C8'"));
        types.put("json", List.of("'{\"b\": 1,  \"a\":[1,null]}'", "'null'", "'\"\\u0041\"'"));
        types.put("jsonb", List.of("'{\"b\": 1.00, \"a\": \"it''s\"}'", "'null'", "'[]'"));
        types.put("xml", List.of("'<a b=\"1\">x &amp; y</a>'", "'text'"));
        types.put("bytea", List.of("''", "'\\x00ff10'", "decode(repeat('ab', 6000), 'hex')"));
        types.put("integer[]", List.of("'{}'", "'{1,NULL,3}'", "'{{1,2},{3,4}}'", "'[0:1]={1,2}'"));
        types.put(
                "text[]", List.of("array['', 'NULL', 'a,b', '\"', '\\', null]", "'{{a,b},{c,d}}'"));
        types.put("character(3)[]", List.of("array['a', null]"));
        types.put("json[]", List.of("array['{\"a\": 1}'::json]"));
        types.put("mood[]", List.of("'{sad,ok}'"));
        types.put("mood", List.of("'sad'"));
        types.put("\"Odd.Schema\".\"Mixed Mood\"", List.of("'so so'", "'it''s'", "'ok,{}\"'"));
        types.put(
                "\"Odd.Schema\".\"Mixed Mood\"[]",
                List.of("array['so so', 'ok,{}\"']::\"Odd.Schema\".\"Mixed Mood\"[]"));
        types.putAll(postgreSqlOthers());
        return types;
    }

    private static Map<String, List<String>> postgreSqlOthers() {
        Map<String, List<String>> types = new LinkedHashMap<>();
        types.put("price", List.of("0", "12.50"));
        types.put("\"Odd.Schema\".\"Short(5)\"", List.of("'abcde'"));
        types.put(
                "pair",
                List.of(
                        "row(1, 'a,(\"x\")', '(1,2)')",
                        "row(null, null, null)",
                        "row(null, '', null)"));
        types.put("int4range", List.of("'[1,5)'", "'empty'", "'(,)'"));
        types.put("numrange", List.of("'(1.5,2.50]'"));
        types.put("tstzrange", List.of("'[2020-01-01 00:00+00,infinity)'"));
        types.put("floatrange", List.of("'[1.5,2.5)'"));
        types.put("int4multirange", List.of("'{[1,3),[5,7)}'", "'{}'"));
        types.put("inet", List.of("'192.168.1.1'", "'192.168.1.0/24'", "'::1'"));
        types.put("cidr", List.of("'10.0.0.0/8'"));
        types.put("macaddr", List.of("'08:00:2b:01:02:03'"));
        types.put("macaddr8", List.of("'08:00:2b:01:02:03:04:05'"));
        types.put("bit(3)", List.of("'101'"));
        types.put("bit varying", List.of("'10101'", "''"));
        types.put("tsvector", List.of("'a:1 fat:2,4B ''it''''s'':3'"));
        types.put("tsquery", List.of("'fat & (rat | !cat)'"));
        types.put("pg_lsn", List.of("'16/B374D848'"));
        types.put("regclass", List.of("'pg_class'"));
        for (String shape :
                List.of(
                        "point '(1.5,-2)'",
                        "box '(1,1),(0,0)'",
                        "circle '<(0,0),2>'",
                        "line '{1,2,3}'",
                        "lseg '[(0,0),(1,1)]'",
                        "path '((0,0),(1,1),(2,0))'",
                        "polygon '((0,0),(1,1),(2,0))'")) {
            String[] parts = shape.split(" ", 2);
            types.put(parts[0], List.of(parts[1]));
        }
        return types;
    }

    private static Map<String, List<String>> postgreSqlNumbers() {
        Map<String, List<String>> types = new LinkedHashMap<>();
        types.put("smallint", List.of("-32768", "32767"));
        types.put("integer", List.of("-2147483648", "0"));
        types.put("bigint", List.of("-9223372036854775808", "9223372036854775807"));
        types.put("oid", List.of("4294967295"));
        types.put(
                "numeric",
                List.of(
                        "0.1",
                        "1.00",
                        "'NaN'",
                        "'Infinity'",
                        "'-Infinity'",
                        "1e-30",
                        "123456789012345678901234567890.123456789"));
        types.put("numeric(12,2)", List.of("-9999999999.99", "1.50"));
        types.put("real", List.of("0.1", "'NaN'", "'-Infinity'", "1e-45", "3.4028235e38", "'-0'"));
        types.put(
                "double precision",
                List.of(
                        "0.1",
                        "'NaN'",
                        "'Infinity'",
                        "5e-324",
                        "1.7976931348623157e308",
                        "0.30000000000000004"));
        types.put("money", List.of("'-$1,234.56'", "'0.10'"));
        return types;
    }

    private static Map<String, List<String>> postgreSqlTimes() {
        Map<String, List<String>> types = new LinkedHashMap<>();
        types.put(
                "date",
                List.of(
                        "'2020-02-29'",
                        "'infinity'",
                        "'-infinity'",
                        "'0044-03-15 BC'",
                        "'5874897-12-31'"));
        types.put("time", List.of("'23:59:59.999999'", "'24:00'"));
        types.put("time with time zone", List.of("'10:00:00.5+05:30'", "'00:00-15:59:59'"));
        types.put(
                "timestamp",
                List.of(
                        "'2020-01-01 00:00:00.123456'",
                        "'infinity'",
                        "'0044-03-15 12:00 BC'",
                        "'294276-12-31 23:59:59'"));
        types.put("timestamp(3)", List.of("'2020-01-01 00:00:00.123'"));
        types.put(
                "timestamp with time zone",
                List.of(
                        "'2020-06-01 00:00:00.123456+05:30'",
                        "'-infinity'",
                        "'0044-03-15 12:00 BC'"));
        types.put(
                "interval",
                List.of("'1 year -2 mons 3 days 04:05:06.789'", "'-1 day +2 hours'", "'0'"));
        types.put("interval day to second(3)", List.of("'3 days 04:05:06.789'"));
        return types;
    }

    static Map<String, List<String>> h2() {
        Map<String, List<String>> types = new LinkedHashMap<>(h2Times());
        types.put("character varying", List.of("''", "' a '", "'%_!?''\"\\'", "'é😀\u202e'"));
        types.put("character varying(5)", List.of("'abc  '"));
        types.put("varchar_ignorecase", List.of("'Abc'", "'aBC'"));
        types.put("character(5)", List.of("'abc'", "''"));
        types.put("character large object", List.of("'some text'", "repeat('x', 9000)"));
        types.put("boolean", List.of("true", "false"));
        types.put("tinyint", List.of("-128"));
        types.put("smallint", List.of("-32768"));
        types.put("integer", List.of("-2147483648", "0"));
        types.put("bigint", List.of("-9223372036854775808", "9223372036854775807"));
        types.put("numeric(12, 2)", List.of("-9999999999.99", "1.50"));
        types.put("numeric(40, 30)", List.of("1e-30", "1234567890.123456789"));
        types.put(
                "decfloat",
                List.of("0.1", "1e-300", "'NaN'", "'Infinity'", "12345678901234567890.5"));
        types.put("real", List.of("0.1", "'NaN'", "'-Infinity'", "1e-45"));
        types.put("float(10)", List.of("0.1"));
        types.put("double precision", List.of("0.1", "'NaN'", "'Infinity'", "5e-324"));
        types.put("uuid", List.of("'6BA7B810-9DAD-11D1-80B4-00C04FD430C8'"));
        types.put(
                "json",
                List.of("JSON '{\"b\": 1,  \"a\":[1,null]}'", "JSON 'null'", "JSON '\"it''s\"'"));
        types.put("binary(3)", List.of("X'00ff10'"));
        types.put("binary varying", List.of("X''", "X'00ff10'"));
        types.put("binary large object", List.of("X'00ff10'"));
        types.put("java_object", List.of("X'aced00057400036f6e65'"));
        types.put("enum('sad', 'so so', 'it''s')", List.of("'so so'", "'it''s'"));
        types.put("integer array", List.of("ARRAY[1, NULL]", "ARRAY[]"));
        types.put(
                "varchar(10) array array", List.of("ARRAY[ARRAY['x''y', 'a,b', '[', NULL], NULL]"));
        types.put("json array", List.of("ARRAY[JSON '{\"a\":1}']"));
        types.put(
                "row(a integer, \"b,)\" varchar, c enum('z'))",
                List.of("ROW(1, 'a''(b', 'z')", "ROW(NULL, '', NULL)"));
        types.put(
                "geometry", List.of("'POINT (1 2)'", "'SRID=4326;POLYGON ((0 0, 1 1, 2 0, 0 0))'"));
        types.put("price", List.of("12.50"));
        types.put("doc", List.of("JSON '{\"a\":1}'"));
        return types;
    }

    private static Map<String, List<String>> h2Times() {
        Map<String, List<String>> types = new LinkedHashMap<>();
        types.put("date", List.of("'2020-02-29'", "'-0044-03-15'"));
        types.put("time", List.of("'23:59:59'"));
        types.put("time(9)", List.of("'23:59:59.123456789'"));
        types.put("time with time zone", List.of("'10:00:00+05:30'"));
        types.put("timestamp", List.of("'2020-01-01 00:00:00.123456'"));
        types.put("timestamp(9)", List.of("'2020-01-01 00:00:00.123456789'"));
        types.put("timestamp with time zone", List.of("'2020-06-01 00:00:00.123456+05:30'"));
        for (String field :
                List.of(
                        "year '5'",
                        "month '5'",
                        "day '5'",
                        "hour '5'",
                        "minute '5'",
                        "second '5.5'",
                        "year to month '1-2'",
                        "day to hour '1 02'",
                        "day to minute '1 02:03'",
                        "day to second '1 02:03:04.5'",
                        "hour to minute '2:03'",
                        "hour to second '-2:03:04.5'",
                        "minute to second '3:04.5'")) {
            String unit = field.substring(0, field.indexOf('\'') - 1);
            types.put(
                    "interval " + unit,
                    List.of("interval " + field.substring(field.indexOf('\'')) + " " + unit));
        }
        return types;
    }
}
