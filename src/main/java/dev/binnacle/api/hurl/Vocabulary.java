package dev.binnacle.api.hurl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of asserts and captures, those of version 8 and those that older files have. */
public final class Vocabulary {
    /** What an operation takes. */
    enum Parameter {
        TEXT,
        PATTERN,
        INTEGER
    }

    private static final List<Parameter> NONE = List.of();
    private static final List<Parameter> TEXT = List.of(Parameter.TEXT);
    private static final List<Parameter> PATTERN = List.of(Parameter.PATTERN);

    private static final Map<String, List<Parameter>> QUERIES = queries();
    private static final Map<String, List<Parameter>> FILTERS = filters();

    /** Old words by today's. */
    private static final Map<String, String> RENAMED =
            Map.ofEntries(
                    Map.entry("equals", "=="),
                    Map.entry("notEquals", "!="),
                    Map.entry("greaterThan", ">"),
                    Map.entry("greaterThanOrEquals", ">="),
                    Map.entry("lessThan", "<"),
                    Map.entry("lessThanOrEquals", "<="),
                    Map.entry("format", "dateFormat"));

    private static final List<String> WITH_VALUE =
            List.of(
                    "==",
                    "!=",
                    ">=",
                    ">",
                    "<=",
                    "<",
                    "startsWith",
                    "endsWith",
                    "contains",
                    "includes",
                    "matches",
                    "equals",
                    "notEquals",
                    "greaterThanOrEquals",
                    "greaterThan",
                    "lessThanOrEquals",
                    "lessThan");
    private static final Map<String, String> FUNCTIONS =
            Map.of("newUuid", "a random UUID", "newDate", "the time now");
    private static final Set<String> OF_TEXT =
            Set.of("startsWith", "endsWith", "contains", "matches");
    private static final List<String> ALONE =
            List.of(
                    "exists",
                    "isBoolean",
                    "isCollection",
                    "isDate",
                    "isEmpty",
                    "isFloat",
                    "isInteger",
                    "isIpv4",
                    "isIpv6",
                    "isIsoDate",
                    "isList",
                    "isNumber",
                    "isObject",
                    "isString",
                    "isUuid");

    private Vocabulary() {}

    private static Map<String, List<Parameter>> queries() {
        Map<String, List<Parameter>> all = new HashMap<>();
        List.of(
                        "status",
                        "version",
                        "url",
                        "redirects",
                        "body",
                        "bytes",
                        "rawbytes",
                        "duration",
                        "sha256",
                        "md5",
                        "ip")
                .forEach(name -> all.put(name, NONE));
        List.of("header", "cookie", "xpath", "jsonpath", "variable", "certificate")
                .forEach(name -> all.put(name, TEXT));
        all.put("regex", PATTERN);
        return Map.copyOf(all);
    }

    private static Map<String, List<Parameter>> filters() {
        Map<String, List<Parameter>> all = new HashMap<>();
        List.of(
                        "base64Decode",
                        "base64Encode",
                        "base64UrlSafeDecode",
                        "base64UrlSafeEncode",
                        "count",
                        "daysAfterNow",
                        "daysBeforeNow",
                        "first",
                        "htmlEscape",
                        "htmlUnescape",
                        "last",
                        "location",
                        "toFloat",
                        "toHex",
                        "toInt",
                        "toString",
                        "urlDecode",
                        "urlEncode",
                        "utf8Decode",
                        "utf8Encode")
                .forEach(name -> all.put(name, NONE));
        List.of(
                        "dateFormat",
                        "decode",
                        "format",
                        "jsonpath",
                        "split",
                        "toDate",
                        "urlQueryParam",
                        "xpath")
                .forEach(name -> all.put(name, TEXT));
        all.put("nth", List.of(Parameter.INTEGER));
        all.put("regex", PATTERN);
        all.put("replace", List.of(Parameter.PATTERN, Parameter.TEXT));
        all.put("replaceRegex", List.of(Parameter.PATTERN, Parameter.TEXT));
        return Map.copyOf(all);
    }

    /** Names of queries. */
    public static Set<String> queryNames() {
        return QUERIES.keySet();
    }

    /** Names of filters, old ones too. */
    public static Set<String> filterNames() {
        return FILTERS.keySet();
    }

    /** What a template may call, and what each gives. */
    public static Map<String, String> functions() {
        return FUNCTIONS;
    }

    /** Names of the options that a request may carry. */
    public static Set<String> optionNames() {
        return OptionNames.all();
    }

    /** What the value of an option would have to be; empty = it is so, or a template. */
    public static String lacking(String option, String value) {
        return OptionNames.lacking(option, value);
    }

    /** Names of predicates that compare with a value, the longer before its beginning. */
    public static List<String> predicatesWithValue() {
        return WITH_VALUE;
    }

    /** Names of predicates that need no value. */
    public static List<String> predicatesAlone() {
        return ALONE;
    }

    /** Whether a predicate wants a text, bytes or a pattern. */
    static boolean wantsText(String predicate) {
        return OF_TEXT.contains(predicate);
    }

    /** How many arguments a query or a filter of this name takes. */
    public static int parameters(String name) {
        return QUERIES.getOrDefault(name, FILTERS.getOrDefault(name, NONE)).size();
    }

    static List<Parameter> ofQuery(String name) {
        return QUERIES.getOrDefault(name, NONE);
    }

    static List<Parameter> ofFilter(String name) {
        return FILTERS.getOrDefault(name, NONE);
    }

    /** The word that today's Hurl has for this one. */
    public static String today(String name) {
        return RENAMED.getOrDefault(name, name);
    }
}
