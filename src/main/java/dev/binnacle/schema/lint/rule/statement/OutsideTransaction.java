package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.Ddl;
import dev.binnacle.schema.ddl.RowStatement;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;

import java.util.Set;

/** Statements that run in no transaction at all. */
public final class OutsideTransaction implements StatementRule {
    private static final Set<String> WORDS =
            Set.of(
                    "create database",
                    "drop database",
                    "create tablespace",
                    "drop tablespace",
                    "alter system",
                    "create subscription",
                    "drop subscription");

    @Override
    public About about() {
        return About.of(
                        "statement-not-in-transaction",
                        RuleGroup.SCRIPT,
                        Severity.ERROR,
                        "A statement that cannot run in a transaction stands in one.",
                        "VACUUM, ALTER SYSTEM, CREATE DATABASE, REINDEX CONCURRENTLY and their like"
                                + " are refused there. Give it a file of its own.")
                .alias("TX101");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.inTransaction() && alone(statement.ddl())) {
            reports.add(statement.place(), null, "It cannot run in a transaction.", null);
        }
    }

    private static boolean alone(Ddl ddl) {
        return switch (ddl) {
            case RowStatement.Maintain maintain ->
                    maintain.verb().equals("vacuum")
                            || maintain.verb().equals("reindex") && maintain.concurrently()
                            || maintain.verb().equals("repack") && maintain.concurrently();
            case Alter alter ->
                    alter.actions().stream()
                            .anyMatch(action ->
                                    action instanceof AlterAction.Detach detach
                                            && detach.concurrently());
            case Ddl.Other other -> WORDS.contains(other.words());
            default -> false;
        };
    }
}
