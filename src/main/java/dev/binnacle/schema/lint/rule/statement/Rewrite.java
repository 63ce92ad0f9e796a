package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;
import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.Span;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.LintedStatement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the safer ways that rules offer. */
final class Rewrite {
    private static final String LATER = "-- in a migration of its own, after this one:";

    private Rewrite() {}

    /**
     * Other statements instead of this one. They take its place where they can: outside of a
     * transaction, which would hold all of their locks until its end.
     */
    static Fix instead(String title, LintedStatement statement, List<String> others) {
        if (statement.inTransaction()) {
            List<String> apart = new ArrayList<>();
            apart.add("-- outside of a transaction:");
            apart.addAll(others);
            return Fix.statements(title, apart);
        }
        Span at = statement.ddl().at();
        String text = String.join(";\n", others);
        return new Fix(title, List.of(new Fix.Edit(at.start(), at.end(), text)), others);
    }

    /** The same where only one action of several would be replaced, which a person has to part. */
    static Fix action(String title, LintedStatement statement, List<String> others) {
        return statement.ddl() instanceof Alter alter && alter.actions().size() == 1
                ? instead(title, statement, others)
                : Fix.statements(title, others);
    }

    /** Advice in steps, which no edit of the file makes. */
    static Fix steps(String title, String... steps) {
        return Fix.statements(title, List.of(steps));
    }

    /** A word put behind another, such as CONCURRENTLY behind INDEX. */
    static Fix word(String title, LintedStatement statement, String after, String word) {
        int start = statement.ddl().at().start();
        String sql = statement.sql();
        var tokens = new Tokens(sql, ScriptSyntax.POSTGRESQL);
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            if (token.is(sql, after)) {
                int at = start + token.end();
                String changed =
                        sql.substring(0, token.end()) + " " + word + sql.substring(token.end());
                boolean own = statement.script().statements().size() == 1;
                return statement.inTransaction() && !own
                        ? steps(title, "-- outside of a transaction:", changed)
                        : new Fix(
                                title, List.of(new Fix.Edit(at, at, " " + word)), List.of(changed));
            }
        }
        return steps(title, word);
    }

    static String later() {
        return LATER;
    }

    /** {@code ALTER TABLE name}, the name as the script writes it. */
    static String alter(LintedStatement statement) {
        return "ALTER TABLE " + written(statement, statement.altered());
    }

    /** A name as the script writes it, with its quotes. */
    static String written(LintedStatement statement, QualifiedName name) {
        return statement.text(name.at());
    }

    static String written(LintedStatement statement, Ident name) {
        return statement.text(name.at());
    }

    static String written(LintedStatement statement, List<Ident> names) {
        return names.stream()
                .map(name -> written(statement, name))
                .collect(Collectors.joining(", "));
    }

    /** The name that PostgreSQL would give to a constraint or index without one. */
    static String usualName(QualifiedName table, List<Ident> columns, String ending) {
        String parts =
                Stream.concat(Stream.of(table.name()), columns.stream())
                        .map(Ident::lower)
                        .collect(Collectors.joining("_"));
        String name = parts + "_" + ending;
        return name.matches("[a-z_][a-z0-9_]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
