package dev.binnacle.desktop.data;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.data.script.Classification;
import dev.binnacle.data.script.StatementKind;
import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.desktop.shell.Backend;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Statements that would change a backend that is read-only now are refused before they run. */
final class ReadOnlyRuns {
    private ReadOnlyRuns() {}

    static @Nullable Problem problem(
            Backend backend, List<ScriptStatement> statements, ScriptSyntax syntax) {
        String reason = backend.readOnlyReason();
        if (reason == null) {
            return null;
        }
        for (ScriptStatement statement : statements) {
            Classification words = Classification.of(statement, syntax);
            boolean changes = words.changesData() || words.kind() == StatementKind.DEFINITION;
            if (changes) {
                return Problem.of(
                                ProblemCode.ROWS_READ_ONLY,
                                words.verb() + " in line " + statement.line() + " was not run.",
                                reason)
                        .hint("Reading works as it is.");
            }
        }
        return null;
    }
}
