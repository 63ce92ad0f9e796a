package dev.binnacle.desktop.schema.migration;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.schema.comparison.Proposal;
import dev.binnacle.schema.migration.MigrationFolder;
import dev.binnacle.schema.migration.MigrationRun;
import dev.binnacle.schema.migration.MigrationSettings;
import dev.binnacle.schema.migration.MigrationState;
import dev.binnacle.schema.migration.MigrationWriter;
import dev.binnacle.schema.plan.MigrationPlan;

import java.nio.file.Path;

/**
 * Writes a plan into the workspace's migrations, if it is not there yet, and applies it.
 *
 * @param name what the migration is called
 */
record MigrationWork(
        MigrationServices services, Proposal proposal, String name, MigrationSettings settings) {
    MigrationRun run(Database database, Progress progress) {
        Path folder = services.migrations();
        MigrationPlan plan = proposal.plan();
        if (plan != null) {
            write(database, MigrationFolder.read(folder), plan, progress);
        }
        return services.runner()
                .apply(database, MigrationFolder.read(folder), settings, event -> {}, progress);
    }

    private void write(
            Database database, MigrationFolder migrations, MigrationPlan plan, Progress progress) {
        MigrationState state = services.runner().state(database, migrations, progress);
        if (!state.pending().isEmpty()) {
            throw Problem.of(
                            ProblemCode.MIGRATION_LATE,
                            "There are migrations that this database does not have yet.",
                            String.join(
                                    "\n", state.pending().stream().map(Object::toString).toList()))
                    .hint("Apply them first: compare with the migrations folder.")
                    .exception();
        }
        new MigrationWriter(database.dialect())
                .write(plan, proposal.from(), migrations, state.highest(), name);
    }
}
