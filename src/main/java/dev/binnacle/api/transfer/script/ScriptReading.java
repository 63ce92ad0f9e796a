package dev.binnacle.api.transfer.script;

import dev.binnacle.api.transfer.draft.Draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a script that runs after a call, in the ways of Postman, Bruno, Insomnia and the JetBrains
 * client. Nothing is run: a line that says no more than a check or a capture becomes one, and every
 * other is handed back.
 */
public final class ScriptReading {
    private static final String TARGETS =
            "(?:pm\\.(?:environment|collectionVariables|globals|variables)\\.set"
                    + "|postman\\.set(?:Environment|Global)Variable|bru\\.set(?:Env|)Var"
                    + "|client\\.global\\.set)";
    private static final Pattern SET =
            Pattern.compile(TARGETS + "\\(\\s*[\"']([^\"']+)[\"']\\s*,(.+)\\)");
    private static final Pattern NAMED =
            Pattern.compile("(?:(?:const|let|var)\\s+)?(\\w+)\\s*=\\s*([^=].*)");
    private static final Pattern PARTS =
            Pattern.compile("(?:const|let|var)\\s*\\{(.+)}\\s*=\\s*(.+)");
    private static final Pattern EXPECT =
            Pattern.compile("(?:pm\\.|chai\\.)?expect\\((.+?)\\)(\\.to\\..+)");
    private static final Pattern CONDITION =
            Pattern.compile("(?:tests\\[.*?]\\s*=|client\\.assert\\()\\s*(.+)");
    private static final Pattern IF = Pattern.compile("if\\s*\\((.+)\\)\\s*\\{");
    private static final Pattern IF_SET =
            Pattern.compile("if\\s*\\((.+?)\\)\\s*\\{?\\s*(" + TARGETS + "\\(.+)");
    private static final Pattern MESSAGE = Pattern.compile(",\\s*[\"'`].*$");
    private static final Pattern TEST =
            Pattern.compile(
                    "(?:pm\\.|client\\.)?test\\(.+?,\\s*(?:async\\s*)?"
                            + "(?:function\\s*\\(\\w*\\)\\s*|\\(?\\w*\\)?\\s*=>\\s*)\\{?");

    /** A test that must hold anyway is no condition. */
    private static final Pattern GUARD =
            Pattern.compile("^if\\s*\\(\\s*tests\\[[^\\]]*]\\s*\\)\\s*\\{");

    private static final int LONGEST = 1_000;

    private final Draft draft;
    private final ResponseAssertion response;
    private final AnswerQuery queries = new AnswerQuery();
    private final List<String> unread = new ArrayList<>();
    private int conditional;
    private boolean asksTheAnswer;

    private ScriptReading(Draft draft) {
        this.draft = draft;
        response = new ResponseAssertion(draft);
    }

    /**
     * @param draft gets the checks and captures
     * @return what was not understood, line by line
     */
    public static List<String> read(String script, Draft draft) {
        var reading = new ScriptReading(draft);
        String plain =
                withoutComments(script.replace("\r", ""))
                        .replace("insomnia.", "pm.")
                        .replaceAll("\\n\\s+", "\n")
                        .replaceAll("\\n\\.(?=[a-z])", ".");
        plain.lines().map(String::strip).forEach(reading::line);
        return reading.unread;
    }

    private static String withoutComments(String script) {
        var plain = new StringBuilder();
        int from = 0;
        for (int open = script.indexOf("/*"); open >= 0; open = script.indexOf("/*", from)) {
            int end = script.indexOf("*/", open + 2);
            if (end < 0) {
                break;
            }
            plain.append(script, from, open);
            from = end + 2;
        }
        return plain.append(script, from, script.length()).toString();
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("//")) {
            return;
        }
        if (line.length() > LONGEST) {
            unread.add(line.substring(0, LONGEST));
            return;
        }
        String rest = GUARD.matcher(TEST.matcher(line).replaceFirst("")).replaceFirst("");
        boolean test = !rest.equals(line);
        if (conditional > 0 || (!test && line.endsWith("{"))) {
            conditional(line);
            return;
        }
        for (String each : Statements.of(rest)) {
            statement(each);
        }
    }

    /**
     * What is kept of an answer under a condition on that answer is kept; the condition is told.
     */
    private void conditional(String line) {
        Matcher condition = IF.matcher(line);
        if (conditional == 0) {
            asksTheAnswer = condition.matches() && asks(condition.group(1));
        } else if (line.contains("else")) {
            asksTheAnswer = false;
        } else if (conditional == 1 && asksTheAnswer && isKept(line)) {
            return;
        }
        conditional = Math.max(0, conditional + count(line, '{') - count(line, '}'));
        if (line.matches(".*\\w.*")) {
            unread.add(line);
        }
    }

    private boolean isKept(String line) {
        return Statements.of(line).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .allMatch(each -> set(each) || named(each));
    }

    private boolean asks(String condition) {
        return !Condition.of(queries, condition).isEmpty()
                || queries.of(condition.replaceFirst("&&.*", "")).isPresent();
    }

    private static int count(String line, char c) {
        return (int) line.chars().filter(each -> each == c).count();
    }

    private void statement(String statement) {
        String plain = statement.strip();
        if (count(plain, '}') > count(plain, '{')) {
            plain = plain.replaceFirst("\\s*}\\s*\\)*$", "").strip();
        } else if (plain.endsWith("))") && count(plain, ')') == count(plain, '(') + 1) {
            plain = plain.substring(0, plain.length() - 1);
        }
        if (plain.isEmpty() || plain.matches("[})\\s]*")) {
            return;
        }
        if (!understood(plain)) {
            unread.add(plain);
        }
    }

    private boolean understood(String line) {
        return named(line)
                || set(line)
                || setIf(line)
                || response.reads(line)
                || expected(line)
                || compared(line);
    }

    private boolean named(String line) {
        Matcher parts = PARTS.matcher(line);
        if (parts.matches()) {
            return queries.names(parts.group(1).strip(), parts.group(2).strip());
        }
        Matcher named = NAMED.matcher(line);
        return named.matches() && queries.name(named.group(1), named.group(2).strip());
    }

    private boolean setIf(String line) {
        Matcher set = IF_SET.matcher(line);
        if (!set.matches() || !asks(set.group(1)) || !set(set.group(2))) {
            return false;
        }
        unread.add("if (" + set.group(1) + ")");
        return true;
    }

    private boolean set(String line) {
        Matcher set = SET.matcher(line);
        Optional<String> query = set.matches() ? queries.of(set.group(2)) : Optional.empty();
        query.ifPresent(found -> draft.capture(set.group(1), found));
        return query.isPresent();
    }

    private boolean expected(String line) {
        Matcher expect = EXPECT.matcher(line);
        if (!expect.matches()) {
            return false;
        }
        Optional<String> query = queries.of(MESSAGE.matcher(expect.group(1)).replaceFirst(""));
        List<String> found =
                query.map(each -> Expectation.of(each, expect.group(2))).orElse(List.of());
        found.forEach(this::check);
        return !found.isEmpty();
    }

    private boolean compared(String line) {
        Matcher condition = CONDITION.matcher(line);
        if (!condition.matches()) {
            return false;
        }
        String plain = MESSAGE.matcher(condition.group(1)).replaceFirst("");
        while (count(plain, ')') > count(plain, '(') && plain.endsWith(")")) {
            plain = plain.substring(0, plain.length() - 1).strip();
        }
        plain = plain.replaceFirst("^\\(([^()]*)\\)$", "$1");
        List<String> found = Condition.of(queries, plain);
        found.forEach(this::check);
        return !found.isEmpty();
    }

    private void check(String line) {
        if (line.matches("status == \\d{3}")) {
            draft.status(line.substring("status == ".length()));
        } else {
            draft.check(line);
        }
    }
}
