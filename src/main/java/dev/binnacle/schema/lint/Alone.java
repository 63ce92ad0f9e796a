package dev.binnacle.schema.lint;

import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.CreateIndex;
import dev.binnacle.schema.ddl.Ddl;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.ddl.RowStatement;

import java.util.List;
import java.util.Set;

/** Statements that run in no transaction at all. */
public final class Alone {
    private static final Set<String> WORDS =
            Set.of(
                    "create database",
                    "drop database",
                    "create tablespace",
                    "drop tablespace",
                    "alter system",
                    "create subscription",
                    "drop subscription");

    private Alone() {}

    public static boolean is(Ddl ddl) {
        return concurrentIndex(ddl) || other(ddl);
    }

    /** CREATE or DROP INDEX CONCURRENTLY. */
    public static boolean concurrentIndex(Ddl ddl) {
        return ddl instanceof CreateIndex index && index.concurrently()
                || ddl instanceof ObjectStatement.Drop drop && drop.concurrently();
    }

    /** VACUUM, ALTER SYSTEM and their like. */
    public static boolean other(Ddl ddl) {
        return switch (ddl) {
            case RowStatement.Maintain maintain ->
                    maintain.verb().equals("vacuum")
                            || maintain.concurrently()
                                    && List.of("reindex", "repack").contains(maintain.verb());
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
