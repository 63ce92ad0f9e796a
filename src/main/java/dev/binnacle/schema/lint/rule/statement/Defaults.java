package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;
import dev.binnacle.schema.ddl.ColumnElement;
import dev.binnacle.schema.ddl.Written;

import java.util.Locale;
import java.util.Set;

/** What a default means for the rows that are there. */
final class Defaults {
    /** Functions whose value is the same for all rows of a statement. */
    private static final Set<String> STEADY =
            Set.of(
                    "now",
                    "transaction_timestamp",
                    "statement_timestamp",
                    "current_setting",
                    "to_timestamp",
                    "make_date",
                    "make_interval",
                    "date_trunc",
                    "lower",
                    "upper",
                    "coalesce",
                    "jsonb_build_object",
                    "jsonb_build_array",
                    "array_fill",
                    "numeric",
                    "varchar",
                    "char",
                    "bpchar",
                    "timezone",
                    "cast",
                    "uid",
                    "jwt");

    private static final Set<String> SERIAL =
            Set.of("serial", "bigserial", "smallserial", "serial4", "serial8", "serial2");

    private Defaults() {}

    static boolean serial(ColumnElement column) {
        Written type = column.type();
        return type != null && SERIAL.contains(type.text().toLowerCase(Locale.ROOT));
    }

    /** Whether an expression may give each row another value. */
    static boolean varies(String expression) {
        var tokens = new Tokens(expression, ScriptSyntax.POSTGRESQL);
        String last = "";
        boolean cast = false;
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            if (token.is(expression, '(') && !last.isEmpty() && !cast && !STEADY.contains(last)) {
                return true;
            }
            if (token.type() != Token.Type.WORD && token.type() != Token.Type.QUOTED_NAME) {
                cast = token.is(expression, ':');
                last = "";
            } else {
                last = token.of(expression).toLowerCase(Locale.ROOT);
            }
        }
        return false;
    }
}
