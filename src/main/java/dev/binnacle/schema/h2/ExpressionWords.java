package dev.binnacle.schema.h2;

import java.util.Map;
import java.util.Set;

/** What is said alike in both databases, in PostgreSQL's words and in H2's. */
final class ExpressionWords {
    static final Map<String, String> FUNCTIONS =
            Map.ofEntries(
                    Map.entry("lower", "lower"),
                    Map.entry("upper", "upper"),
                    Map.entry("length", "char_length"),
                    Map.entry("char_length", "char_length"),
                    Map.entry("octet_length", "octet_length"),
                    Map.entry("btrim", "trim"),
                    Map.entry("ltrim", "ltrim"),
                    Map.entry("rtrim", "rtrim"),
                    Map.entry("coalesce", "coalesce"),
                    Map.entry("nullif", "nullif"),
                    Map.entry("greatest", "greatest"),
                    Map.entry("least", "least"),
                    Map.entry("abs", "abs"),
                    Map.entry("now", "current_timestamp"),
                    Map.entry("gen_random_uuid", "random_uuid()"),
                    Map.entry("uuid_generate_v4", "random_uuid()"));
    static final Set<String> WITHOUT_ARGUMENTS =
            Set.of("now", "gen_random_uuid", "uuid_generate_v4");
    static final Set<String> WORDS =
            Set.of(
                    "AND",
                    "OR",
                    "NOT",
                    "IS",
                    "NULL",
                    "TRUE",
                    "FALSE",
                    "DISTINCT",
                    "FROM",
                    "CASE",
                    "WHEN",
                    "THEN",
                    "ELSE",
                    "END",
                    "CURRENT_TIMESTAMP",
                    "CURRENT_DATE",
                    "LOCALTIMESTAMP",
                    "CURRENT_USER",
                    "VALUE",
                    "BETWEEN");
    static final Map<String, String> OPERATORS =
            Map.ofEntries(
                    Map.entry("=", "="),
                    Map.entry("<>", "<>"),
                    Map.entry("<", "<"),
                    Map.entry(">", ">"),
                    Map.entry("<=", "<="),
                    Map.entry(">=", ">="),
                    Map.entry("+", "+"),
                    Map.entry("-", "-"),
                    Map.entry("*", "*"),
                    Map.entry("/", "/"),
                    Map.entry("%", "%"),
                    Map.entry("||", "||"),
                    Map.entry("~~", "like"),
                    Map.entry("!~~", "not like"),
                    Map.entry("~~*", "ilike"),
                    Map.entry("!~~*", "not ilike"),
                    Map.entry("~", "regexp"),
                    Map.entry("!~", "not regexp"));
    static final Set<String> TEXTS =
            Set.of("text", "character varying", "bpchar", "character", "name", "citext");

    /** Beyond those, in a query. */
    static final Set<String> QUERY_WORDS = Set.of("EXISTS", "IN", "FILTER", "WHERE");

    /** The same in both, aggregates first. */
    static final Set<String> QUERY_FUNCTIONS =
            Set.of(
                    "count",
                    "sum",
                    "avg",
                    "min",
                    "max",
                    "bool_and",
                    "bool_or",
                    "round",
                    "floor",
                    "ceiling",
                    "replace",
                    "concat",
                    "concat_ws",
                    "date_trunc");

    static final Set<String> FIELDS = Set.of("year", "month", "day", "hour", "minute", "quarter");

    private ExpressionWords() {}
}
