package dev.binnacle.api.transfer.script;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a script's expression asks of an answer, as Hurl asks it. */
final class AnswerQuery {
    private static final Pattern STEP =
            Pattern.compile("\\??\\.([A-Za-z_$][\\w$]*)|\\[(\\d+)]|\\[\"([^\"]*)\"]|\\['([^']*)']");
    private static final Map<String, String> WHOLE =
            Map.ofEntries(
                    Map.entry("pm.response.code", "status"),
                    Map.entry("responseCode.code", "status"),
                    Map.entry("res.status", "status"),
                    Map.entry("res.getStatus()", "status"),
                    Map.entry("response.status", "status"),
                    Map.entry("res.statusCode", "status"),
                    Map.entry("pm.response.responseTime", "duration"),
                    Map.entry("responseTime", "duration"),
                    Map.entry("res.responseTime", "duration"),
                    Map.entry("res.getResponseTime()", "duration"),
                    Map.entry("pm.response.responseSize", "bytes count"),
                    Map.entry("pm.response.text()", "body"),
                    Map.entry("responseBody", "body"));
    private static final Pattern HEADER =
            Pattern.compile(
                    "(?:pm\\.response\\.headers\\.get|postman\\.getResponseHeader|res\\.getHeader"
                            + "|response\\.headers\\.valueOf)\\(\\s*([\"'])([^\"'\\\\]+)\\1\\s*\\)"
                            + "|res\\.headers\\[([\"'])([^\"'\\\\]+)\\3]"
                            + "|res\\.headers\\.([A-Za-z_][\\w-]*)");

    private static final Pattern ASKED =
            Pattern.compile(
                    "res\\(\\s*[\"']([\\w.\\[\\]-]+)[\"']\\s*\\)"
                        + "|jsonPath\\(\\s*response\\.body\\s*,\\s*[\"'](\\$[^\"'\\\\]*)[\"']\\s*,?\\s*\\)");

    /** What names of the script stand for, as JSONPath; the longest is tried first. */
    private final Map<String, String> roots = new HashMap<>();

    /** Names that stand for something else of the answer. */
    private final Map<String, String> others = new HashMap<>();

    AnswerQuery() {
        roots.put("pm.response.json()", "$");
        roots.put("JSON.parse(responseBody)", "$");
        roots.put("res.body", "$");
        roots.put("res.getBody()", "$");
        roots.put("response.body", "$");
    }

    /** Remembers what a name stands for; false where the expression is not understood. */
    boolean name(String name, String expression) {
        Optional<String> path = path(expression.replaceFirst("\\|\\|\\s*\\{}$", "").strip());
        path.ifPresent(found -> roots.put(name, found));
        boolean other = path.isEmpty() && (isMediaType(expression) || of(expression).isPresent());
        others.remove(name);
        if (other) {
            others.put(name, expression);
        }
        if (path.isEmpty()) {
            roots.remove(name);
        }
        return path.isPresent() || other;
    }

    /** Whether it is the kind of the body, without what may follow it in its header. */
    boolean isMediaType(String expression) {
        String plain = expression.strip();
        return others.getOrDefault(plain, plain).equals("response.contentType.mimeType");
    }

    /** The query, or empty. */
    Optional<String> of(String expression) {
        String given = expression.strip();
        String plain = others.getOrDefault(given, given);
        String whole = WHOLE.get(plain);
        if (whole != null) {
            return Optional.of(whole);
        }
        Matcher header = HEADER.matcher(plain);
        if (header.matches()) {
            for (int group : new int[] {2, 4, 5}) {
                if (header.group(group) != null) {
                    return Optional.of("header \"" + header.group(group) + "\"");
                }
            }
        }
        boolean length = plain.endsWith(".length");
        return path(length ? plain.substring(0, plain.length() - ".length".length()) : plain)
                .map(path -> "jsonpath " + Literal.quoted(path) + (length ? " count" : ""));
    }

    /** Remembers what the names within braces stand for. */
    boolean names(String names, String expression) {
        Optional<String> path = path(expression);
        path.ifPresent(found -> {
            for (String name : names.split(",")) {
                String[] renamed = name.strip().split("\\s*:\\s*");
                roots.put(renamed[renamed.length - 1], found + "." + renamed[0]);
            }
        });
        return path.isPresent() && names.matches("[\\w\\s:,]+");
    }

    private Optional<String> path(String expression) {
        Matcher asked = ASKED.matcher(expression);
        if (asked.matches()) {
            String inner = asked.group(1) == null ? asked.group(2) : asked.group(1);
            return Optional.of(inner.startsWith("$") ? inner : "$." + inner);
        }
        String root = "";
        for (String each : new LinkedHashMap<>(roots).keySet()) {
            if (expression.startsWith(each) && each.length() > root.length()) {
                root = each;
            }
        }
        if (root.isEmpty()) {
            return Optional.empty();
        }
        var path = new StringBuilder(roots.getOrDefault(root, "$"));
        int at = root.length();
        Matcher step = STEP.matcher(expression);
        while (at < expression.length()) {
            step.region(at, expression.length());
            if (!step.lookingAt()) {
                return Optional.empty();
            }
            path.append(step(step));
            at = step.end();
        }
        return Optional.of(path.toString());
    }

    private static String step(Matcher step) {
        if (step.group(2) != null) {
            return "[" + step.group(2) + "]";
        }
        String name =
                step.group(1) != null
                        ? step.group(1)
                        : step.group(3) != null ? step.group(3) : step.group(4);
        return name.matches("[A-Za-z_]\\w*")
                ? "." + name
                : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }
}
