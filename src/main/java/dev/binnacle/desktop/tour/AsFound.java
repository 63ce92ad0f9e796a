package dev.binnacle.desktop.tour;

import dev.binnacle.access.AccessSnapshot;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Table;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the database is like before and after: its structure, its people and the rows that were
 * tried on.
 *
 * @param access null = the login may not read it
 */
record AsFound(List<Table> tables, @Nullable AccessSnapshot access) {
    static AsFound of(TourGround ground) {
        return new AsFound(
                ground.structureNow().tables().stream().map(AsFound::uncounted).toList(),
                access(ground));
    }

    /** Statistics are the database's own business. */
    private static Table uncounted(Table table) {
        return new Table(
                table.name(),
                table.kind(),
                0,
                table.columns(),
                table.keys(),
                table.foreignKeys(),
                table.indexes(),
                table.checks(),
                table.triggers(),
                table.query(),
                table.storage(),
                table.comment());
    }

    private static @Nullable AccessSnapshot access(TourGround ground) {
        try {
            return ground.accessNow();
        } catch (ProblemException notAllowed) {
            return null;
        }
    }

    /** What is not as it was, as a sentence; empty = everything is. */
    String differences(TourGround ground, AsFound now) {
        if (!tables.equals(now.tables)) {
            return "The structure is not as it was found.";
        }
        if (access != null && !access.equals(now.access)) {
            return "Users, roles or grants are not as they were found.";
        }
        return ground.found()
                .filter(choice ->
                        !choice.rows().equals(choice.now(ground))
                                || choice.count() != ground.count(choice.table().name(), null))
                .map(choice -> "Rows of " + choice.table().name() + " are not as they were found.")
                .orElse("");
    }
}
