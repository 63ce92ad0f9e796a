package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Table;
import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

import java.util.stream.Stream;

/** What the rules about dropped constraints share. */
abstract class DroppedConstraints implements StatementRule {
    @Override
    public final void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof ConstraintAction.DropConstraint drop) {
                Ident name = drop.name();
                statement
                        .table(statement.altered())
                        .filter(table -> holds(table, name == null ? "" : name.lower()))
                        .filter(table -> !madeAgain(statement))
                        .ifPresent(table ->
                                reports.add(
                                        statement.place(action.at()),
                                        Subject.part(
                                                Subject.Kind.CONSTRAINT,
                                                table.name(),
                                                name == null ? "primary key" : name.lower()),
                                        message(),
                                        null));
            }
        }
    }

    /**
     * Whether the table has a constraint of this rule's kind and that name.
     *
     * @param name empty = H2's DROP PRIMARY KEY
     */
    abstract boolean holds(Table table, String name);

    /** Whether a constraint that is added is of this rule's kind. */
    abstract boolean same(TableConstraint.Rule rule);

    abstract String message();

    /** Dropped and added again in one script: it was changed, not given up. */
    private boolean madeAgain(LintedStatement statement) {
        Stream<LintedStatement> from =
                Stream.concat(Stream.of(statement), statement.script().after(statement).stream());
        return from.filter(later ->
                        later.ddl() instanceof Alter alter
                                && statement
                                        .name(alter.name())
                                        .equals(statement.name(statement.altered())))
                .flatMap(later -> later.actions().stream())
                .anyMatch(action ->
                        action instanceof ConstraintAction.AddConstraint add
                                && same(add.constraint().rule()));
    }
}
