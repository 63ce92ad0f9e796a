package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.SessionStatement;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

import java.util.ArrayList;
import java.util.List;

/** A check that is tried on every row while nobody may use the table. */
public final class ConstraintNotValid implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "constraint-missing-not-valid",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "A check is added and tried in one step or one transaction.",
                        "The table is locked against everyone while every row is read. Add the"
                                + " check NOT VALID, commit, then VALIDATE it.")
                .alias("PG305")
                .costs(Cost.LONG_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof ConstraintAction.AddConstraint add
                    && add.constraint().rule() instanceof TableConstraint.Condition) {
                if (!add.constraint().attributes().notValid()) {
                    report(
                            statement,
                            action,
                            "The table is locked against everyone while every row is read.",
                            fix(statement, add),
                            reports);
                }
            } else if (action instanceof ConstraintAction.ValidateConstraint validate
                    && statement.inTransaction()
                    && addedInSame(statement, validate)) {
                report(
                        statement,
                        action,
                        "It is validated in the transaction that added it, which still locks the"
                                + " table.",
                        Rewrite.steps(
                                "Validate it in a transaction of its own",
                                "COMMIT",
                                statement.sql()),
                        reports);
            }
        }
    }

    private static void report(
            LintedStatement statement,
            AlterAction action,
            String message,
            Fix fix,
            Reports reports) {
        reports.add(
                statement.place(action.at()),
                Subject.table(statement.name(statement.altered())),
                message,
                fix);
    }

    private static boolean addedInSame(
            LintedStatement statement, ConstraintAction.ValidateConstraint validate) {
        List<LintedStatement> before =
                statement.script().statements().subList(0, statement.index() + 1);
        for (LintedStatement one : before.reversed()) {
            if (one.ddl() instanceof SessionStatement.Transaction) {
                return false;
            }
            for (AlterAction action : one.actions()) {
                if (action instanceof ConstraintAction.AddConstraint add) {
                    Ident name = add.constraint().name();
                    if (name != null && name.lower().equals(validate.name().lower())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The column that the check is about, where it is about one alone: PostgreSQL names it so. */
    private static List<Ident> only(LintedStatement statement, TableConstraint constraint) {
        if (!(constraint.rule() instanceof TableConstraint.Condition check)) {
            return List.of();
        }
        String text = check.condition().text();
        List<Ident> columns = new ArrayList<>();
        var tokens = new Tokens(text, ScriptSyntax.POSTGRESQL);
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            boolean quoted = token.type() == Token.Type.QUOTED_NAME;
            if (quoted || token.type() == Token.Type.WORD) {
                String name = token.of(text);
                String bare = quoted ? name.substring(1, name.length() - 1) : name;
                var column = new Ident(bare, quoted, check.condition().at());
                boolean known = statement.column(statement.altered(), column).isPresent();
                if (known
                        && columns.stream().noneMatch(one -> one.lower().equals(column.lower()))) {
                    columns.add(column);
                }
            }
        }
        return columns.size() == 1 ? columns : List.of();
    }

    private static Fix fix(LintedStatement statement, ConstraintAction.AddConstraint add) {
        Ident given = add.constraint().name();
        String name =
                given == null
                        ? Rewrite.usualName(
                                statement.altered(), only(statement, add.constraint()), "check")
                        : Rewrite.written(statement, given);
        String rule = statement.text(add.constraint().at());
        String named = given == null ? "CONSTRAINT " + name + " " + rule : rule;
        String table = Rewrite.alter(statement);
        return Rewrite.action(
                "Add it NOT VALID, then validate",
                statement,
                List.of(
                        "%s ADD %s NOT VALID".formatted(table, named),
                        "%s VALIDATE CONSTRAINT %s".formatted(table, name)));
    }
}
