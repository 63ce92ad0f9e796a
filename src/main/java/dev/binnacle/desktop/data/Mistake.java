package dev.binnacle.desktop.data;

import dev.binnacle.data.console.StatementResult;
import dev.binnacle.database.script.Lines;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a statement the mistake is, where the database names it but gives no place. */
final class Mistake {
    private static final Pattern NAMED = Pattern.compile("[\"'“]([^\"'”]{1,128})[\"'”]");

    private Mistake() {}

    /**
     * @param lineInText 1-based
     * @param column 1-based
     */
    record Place(int lineInText, int column) {}

    static Place of(StatementResult.Failed failed) {
        var statement = failed.statement();
        Lines.Place said = failed.place();
        boolean told = said.line() != statement.line() || said.column() != statement.column();
        Matcher name = NAMED.matcher(failed.problem().detail());
        if (!told && name.find()) {
            int at = statement.sql().indexOf(name.group(1));
            if (at > 0) {
                return place(statement.sql(), at, statement.line(), statement.column());
            }
        }
        return new Place(said.line(), said.column());
    }

    private static Place place(String sql, int at, int line, int column) {
        int lines = (int) sql.substring(0, at).chars().filter(letter -> letter == '\n').count();
        int start = sql.lastIndexOf('\n', at - 1) + 1;
        return new Place(line + lines, lines == 0 ? column + at : at - start + 1);
    }
}
