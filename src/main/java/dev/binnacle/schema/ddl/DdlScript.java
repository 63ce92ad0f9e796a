package dev.binnacle.schema.ddl;

import dev.binnacle.database.script.Lines;

import java.util.List;

/**
 * A script taken apart.
 *
 * @param statements those that could be read, in order; of a table with a broken column, the rest
 * @param problems one for each broken statement, column or constraint, in order
 */
public record DdlScript(
        String text, List<Ddl> statements, List<SyntaxProblem> problems, Lines lines) {
    public DdlScript {
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }

    /** 1-based line and column of an offset. */
    public Lines.Place place(int offset) {
        return lines.place(offset);
    }
}
