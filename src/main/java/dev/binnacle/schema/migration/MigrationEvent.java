package dev.binnacle.schema.migration;

import java.time.Duration;
import java.util.List;

/** What happens while migrations are applied, as it happens. */
public sealed interface MigrationEvent {

    /** Someone else has the lock on the history. */
    record Queued(List<Blocker> holders) implements MigrationEvent {}

    /**
     * @param from the first statement to run, from 1; more than 1 = it goes on where it stopped
     */
    record Started(MigrationFile file, int from, int statements) implements MigrationEvent {}

    /** A statement begins. */
    record Statement(MigrationFile file, int number, int of, String sql)
            implements MigrationEvent {}

    /** A lock did not come; it is tried again after the pause. */
    record Held(MigrationFile file, int attempt, int of, List<Blocker> blockers, Duration pause)
            implements MigrationEvent {}

    /** Something that a person should know. */
    record Notice(MigrationFile file, String words) implements MigrationEvent {}

    record Applied(MigrationFile file, Duration took) implements MigrationEvent {}
}
