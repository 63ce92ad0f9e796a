package dev.binnacle.data.browse;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Condition;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows: all the column tests, and a WHERE condition that the operator wrote.
 *
 * @param written without the word WHERE; blank = none
 */
public record Filter(List<ColumnFilter> columns, String written) {
    public static final Filter NONE = new Filter(List.of(), "");

    public Filter {
        columns = List.copyOf(columns);
    }

    public boolean isEmpty() {
        return columns.isEmpty() && written.isBlank();
    }

    /**
     * The condition, null = all rows; a Problem when a value does not fit or the written part is
     * not one whole condition.
     */
    public @Nullable Condition condition(ScriptSyntax syntax) {
        var parts = new ArrayList<Condition>();
        columns.forEach(test -> parts.add(test.condition()));
        if (!written.isBlank()) {
            checkWritten(syntax);
            parts.add(new Condition.Written(written.strip()));
        }
        return switch (parts.size()) {
            case 0 -> null;
            case 1 -> parts.getFirst();
            default -> new Condition.All(parts);
        };
    }

    /** What is written must stay inside its parentheses: no way out by ")", ";" or a comment. */
    private void checkWritten(ScriptSyntax syntax) {
        int depth = 0;
        var tokens = new Tokens(written, syntax);
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            if (!token.closed()) {
                throw refused("A quote or a comment is not closed.");
            }
            if (token.is(written, ';') || token.type() == Token.Type.META) {
                throw refused("Only one condition fits, without \";\".");
            }
            depth += token.is(written, '(') ? 1 : token.is(written, ')') ? -1 : 0;
            if (depth < 0) {
                throw refused("A \")\" closes nothing.");
            }
        }
        if (depth > 0) {
            throw refused("A \"(\" is not closed.");
        }
    }

    private static RuntimeException refused(String why) {
        return Problem.of(ProblemCode.FILTER_INVALID, why).exception();
    }
}
