package dev.binnacle.schema.lint;

import dev.binnacle.database.script.Script;
import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;
import dev.binnacle.schema.ddl.Span;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The comments of a script that silence rules: {@code -- binnacle-ignore rule, rule: reason} for
 * the statement it stands before or in, {@code binnacle-ignore-file} for all; {@code squawk-ignore}
 * is understood too.
 */
final class Ignores {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?s)^(?:--|/\\*)\\s*(?:binnacle|squawk)-ignore(-file)?\\b\\s*([^:]*?)\\s*(?::\\s*(.*?))?\\s*(?:\\*/)?$");

    private final List<Comment> comments = new ArrayList<>();

    /** One such comment and what it has silenced. */
    private record Comment(
            Place place, List<String> rules, String reason, int from, int to, Set<String> used) {}

    Ignores(LintedScript script, ScriptSyntax syntax) {
        String text = script.text();
        if (!text.contains("-ignore")) {
            return;
        }
        List<ScriptStatement> statements = Script.of(text, syntax).statements();
        var tokens = new Tokens(text, syntax);
        int next = 0;
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            boolean data = false;
            while (next < statements.size() && token.start() > statements.get(next).end()) {
                ScriptStatement.CopyData rows = statements.get(next++).data();
                if (rows != null && token.start() < rows.end()) {
                    tokens.moveTo(rows.end());
                    data = true;
                }
            }
            if (token.type() == Token.Type.COMMENT && !data) {
                read(script, statements, token);
            }
        }
    }

    private void read(LintedScript script, List<ScriptStatement> statements, Token token) {
        Matcher matcher = FORM.matcher(token.of(script.text()));
        if (!matcher.matches()) {
            return;
        }
        List<String> rules =
                Stream.of(matcher.group(2).split("[,\\s]+")).filter(one -> !one.isEmpty()).toList();
        boolean all = matcher.group(1) != null;
        int line = script.script().place(token.start()).line();
        // a comment at the end of a statement's line speaks of that statement
        ScriptStatement about =
                statements.stream()
                        .filter(one ->
                                one.end() > token.start()
                                        || script.script().place(one.end()).line() == line)
                        .findFirst()
                        .orElse(null);
        comments.add(
                new Comment(
                        script.place(new Span(token.start(), token.end())),
                        rules,
                        Objects.requireNonNullElse(matcher.group(3), ""),
                        all || about == null ? 0 : about.start(),
                        all ? script.text().length() : about == null ? 0 : about.end() + 1,
                        new HashSet<>()));
    }

    /** Whether a finding is silenced; remembers which comment did it. */
    boolean silence(Finding finding) {
        Place place = finding.place();
        boolean silent = false;
        for (Comment comment : comments) {
            boolean there =
                    place != null
                            && place.start() >= comment.from()
                            && place.start() < comment.to();
            for (String rule : there ? comment.rules() : List.<String>of()) {
                if (finding.rule().answersTo(rule)) {
                    comment.used().add(rule);
                    silent = true;
                }
            }
        }
        return silent;
    }

    /** What the comments turned out to be. */
    List<Ignore> all(List<Rule> rules) {
        return comments.stream()
                .map(comment ->
                        new Ignore(
                                comment.place(),
                                comment.rules(),
                                comment.rules().stream()
                                        .filter(name -> !known(rules, name))
                                        .toList(),
                                comment.rules().stream()
                                        .filter(name -> known(rules, name))
                                        .filter(name -> !comment.used().contains(name))
                                        .toList(),
                                comment.reason()))
                .toList();
    }

    private static boolean known(List<Rule> rules, String name) {
        return rules.stream().anyMatch(rule -> rule.about().answersTo(name));
    }
}
