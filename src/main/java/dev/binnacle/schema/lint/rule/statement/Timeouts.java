package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.ddl.RoutineStatement;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.LintedScript;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.ScriptRule;

import java.util.List;

/** What the rules about timeouts share. */
abstract class Timeouts implements ScriptRule {
    private final String setting;
    private final String usual;

    Timeouts(String setting, String usual) {
        this.setting = setting;
        this.usual = usual;
    }

    @Override
    public final void check(LintedScript script, Reports reports) {
        if (script.definition()) {
            return;
        }
        script.statements().stream()
                .filter(Timeouts::locks)
                .findFirst()
                .filter(statement -> !statement.set(setting))
                .ifPresent(statement -> report(statement, reports));
    }

    abstract String message();

    private void report(LintedStatement statement, Reports reports) {
        int start = statement.ddl().at().start();
        String set = "SET %s = '%s'".formatted(setting, usual);
        reports.add(
                statement.place(),
                null,
                message(),
                new Fix(
                        "Set it first",
                        List.of(new Fix.Edit(start, start, set + ";\n")),
                        List.of(set)));
    }

    /** Whether a statement waits for a table that others use. */
    private static boolean locks(LintedStatement statement) {
        return switch (statement.ddl()) {
            case Alter alter -> alter.kind().relation() && !statement.fresh(alter.name());
            case ObjectStatement.Drop drop ->
                    drop.kind() == ObjectKind.TABLE
                            && drop.names().stream().anyMatch(name -> !statement.fresh(name));
            case RoutineStatement.CreateTrigger trigger -> !statement.fresh(trigger.table());
            default -> false;
        };
    }
}
