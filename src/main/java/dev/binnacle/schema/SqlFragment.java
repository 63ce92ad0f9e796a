package dev.binnacle.schema;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * SQL that an operator writes into a form: one expression or one type. It goes out as written, but
 * only when its tokens show that it cannot leave its place in the statement.
 */
public final class SqlFragment {
    private static final Set<String> NOT_IN_TYPE =
            Set.of(
                    "not",
                    "null",
                    "primary",
                    "unique",
                    "references",
                    "check",
                    "default",
                    "generated",
                    "constraint",
                    "using",
                    "add",
                    "drop",
                    "alter",
                    "rename",
                    "set",
                    "comment",
                    "as");

    private SqlFragment() {}

    /** A default, a generated value: in parentheses unless it is a single literal, name or call. */
    public static String expression(String written) {
        List<SqlTokens.Token> tokens = SqlTokens.of(written);
        return single(tokens) ? written.strip() : "(" + written.strip() + ")";
    }

    /** A condition, always in parentheses. */
    public static String condition(String written) {
        SqlTokens.of(written);
        return "(" + written.strip() + ")";
    }

    /** A type's name with its length, precision, array marks. */
    public static String type(String written) {
        for (SqlTokens.Token token : SqlTokens.of(written)) {
            boolean inside = token.depth() > 0;
            boolean allowed =
                    switch (token.kind()) {
                        case WORD ->
                                inside
                                        || !NOT_IN_TYPE.contains(
                                                token.text().toLowerCase(Locale.ROOT));
                        case QUOTED -> true;
                        case TEXT -> inside;
                        case SYMBOL ->
                                "()[].".contains(token.text())
                                        || (inside && ",-".contains(token.text()));
                    };
            if (!allowed) {
                throw refused(written, "A type cannot hold " + token.text() + " here.");
            }
        }
        return written.strip();
    }

    private static boolean single(List<SqlTokens.Token> tokens) {
        SqlTokens.Token first = tokens.getFirst();
        if (first.kind() == SqlTokens.Kind.SYMBOL) {
            return false;
        }
        if (tokens.size() == 1) {
            return true;
        }
        boolean call = tokens.get(1).text().equals("(") && first.kind() == SqlTokens.Kind.WORD;
        boolean onlyArguments =
                tokens.subList(1, tokens.size() - 1).stream()
                        .skip(1)
                        .allMatch(token -> token.depth() > 0);
        return call && onlyArguments && tokens.getLast().text().equals(")");
    }

    static ProblemException refused(String written, String why) {
        return Problem.of(ProblemCode.EXPRESSION_REFUSED, why, written).exception();
    }
}
