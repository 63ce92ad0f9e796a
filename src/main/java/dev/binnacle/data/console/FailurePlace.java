package dev.binnacle.data.console;

import dev.binnacle.base.Problem;
import dev.binnacle.database.script.Lines;
import dev.binnacle.database.script.ScriptStatement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a statement is wrong, as a place in the text it stands in. */
final class FailurePlace {
    /** How a session words the place; see {@code TextPlace.words()}. */
    private static final Pattern WORDS = Pattern.compile("at line (\\d{1,9}), column (\\d{1,9})");

    private FailurePlace() {}

    /** The place the database named, else where the statement starts. */
    static Lines.Place of(ScriptStatement statement, Problem problem) {
        Matcher words = WORDS.matcher(problem.sentence());
        if (!words.find()) {
            return new Lines.Place(statement.line(), statement.column());
        }
        int line = Integer.parseInt(words.group(1));
        int column = Integer.parseInt(words.group(2));
        return new Lines.Place(
                statement.line() + line - 1, line == 1 ? statement.column() + column - 1 : column);
    }
}
