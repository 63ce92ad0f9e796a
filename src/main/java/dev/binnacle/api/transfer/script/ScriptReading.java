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
    private static final Pattern NAMED = Pattern.compile("(?:const|let|var)\\s+(\\w+)\\s*=(.+)");
    private static final Pattern EXPECT =
            Pattern.compile("(?:pm\\.)?expect\\((.+?)\\)(\\.to\\..+)");
    private static final Pattern COMPARED =
            Pattern.compile("(?:tests\\[.*?]\\s*=|client\\.assert\\()\\s*(.+?)\\s*={2,3}\\s*(.+)");
    private static final Pattern HAS =
            Pattern.compile(
                    "tests\\[.*?]\\s*=\\s*(.+?)\\.hasOwnProperty\\(\\s*[\"'](\\w+)[\"']\\s*\\)");
    private static final Pattern STATUS =
            Pattern.compile("pm\\.response\\.to\\.have\\.status\\(\\s*(\\d{3})\\s*\\)");
    private static final Pattern HEADER =
            Pattern.compile(
                    "pm\\.response\\.to\\.have\\.header\\(\\s*[\"']([^\"'\\\\]+)[\"']\\s*\\)");
    private static final Pattern TEST =
            Pattern.compile(
                    "(?:pm\\.|client\\.)?test\\(\\s*(?:\"[^\"]*\"|'[^']*'|`[^`]*`)\\s*,\\s*(?:async"
                            + "\\s*)?(?:function\\s*\\(\\w*\\)\\s*|\\(?\\w*\\)?\\s*=>\\s*)\\{?");

    /** A test that must hold anyway is no condition. */
    private static final Pattern GUARD =
            Pattern.compile("^if\\s*\\(\\s*tests\\[[^\\]]*]\\s*\\)\\s*\\{");

    private static final int LONGEST = 1_000;

    private final Draft draft;
    private final AnswerQuery queries = new AnswerQuery();
    private final List<String> unread = new ArrayList<>();
    private int conditional;

    private ScriptReading(Draft draft) {
        this.draft = draft;
    }

    /**
     * @param draft gets the checks and captures
     * @return what was not understood, line by line
     */
    public static List<String> read(String script, Draft draft) {
        var reading = new ScriptReading(draft);
        String plain =
                script.replace("\r", "")
                        .replace("insomnia.", "pm.")
                        .replaceAll("(?s)/\\*.*?\\*/", "");
        plain.lines().map(String::strip).forEach(reading::line);
        return reading.unread;
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
            conditional += count(line, '{') - count(line, '}');
            conditional = Math.max(0, conditional);
            unread.add(line);
            return;
        }
        for (String each : Statements.of(rest)) {
            statement(each);
        }
    }

    private static int count(String line, char c) {
        return (int) line.chars().filter(each -> each == c).count();
    }

    private void statement(String statement) {
        String plain = statement.strip();
        if (count(plain, '}') > count(plain, '{')) {
            plain = plain.replaceFirst("\\s*}\\s*\\)*$", "").strip();
        }
        if (plain.isEmpty() || plain.matches("[})\\s]*")) {
            return;
        }
        if (!understood(plain)) {
            unread.add(plain);
        }
    }

    private boolean understood(String line) {
        return named(line) || set(line) || status(line) || expected(line) || compared(line);
    }

    private boolean named(String line) {
        Matcher named = NAMED.matcher(line);
        return named.matches() && queries.name(named.group(1), named.group(2).strip());
    }

    private boolean set(String line) {
        Matcher set = SET.matcher(line);
        Optional<String> query = set.matches() ? queries.of(set.group(2)) : Optional.empty();
        query.ifPresent(found -> draft.capture(set.group(1), found));
        return query.isPresent();
    }

    private boolean status(String line) {
        Matcher status = STATUS.matcher(line);
        if (status.matches()) {
            draft.status(status.group(1));
            return true;
        }
        Matcher header = HEADER.matcher(line);
        if (header.matches()) {
            draft.check("header \"" + header.group(1) + "\" exists");
            return true;
        }
        switch (line) {
            case "pm.response.to.be.ok" -> draft.status("200");
            case "pm.response.to.be.success" -> draft.check("status >= 200").check("status < 300");
            case "pm.response.to.be.json" ->
                    draft.check("header \"Content-Type\" contains \"json\"");
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean expected(String line) {
        Matcher expect = EXPECT.matcher(line);
        if (!expect.matches()) {
            return false;
        }
        Optional<String> query = queries.of(expect.group(1));
        List<String> found =
                query.map(each -> Expectation.of(each, expect.group(2))).orElse(List.of());
        found.forEach(this::check);
        return !found.isEmpty();
    }

    private boolean compared(String line) {
        Matcher has = HAS.matcher(line);
        if (has.matches()) {
            Optional<String> query = queries.of(has.group(1) + "." + has.group(2));
            query.ifPresent(found -> draft.check(found + " exists"));
            return query.isPresent();
        }
        Matcher compared = COMPARED.matcher(line);
        if (!compared.matches()) {
            return false;
        }
        Optional<String> query = queries.of(compared.group(1));
        Optional<String> value = Literal.of(compared.group(2).replaceFirst(",\\s*[\"'`].*$", ""));
        if (query.isEmpty() || value.isEmpty()) {
            return false;
        }
        check(query.get() + " == " + value.get());
        return true;
    }

    private void check(String line) {
        if (line.matches("status == \\d{3}")) {
            draft.status(line.substring("status == ".length()));
        } else {
            draft.check(line);
        }
    }
}
