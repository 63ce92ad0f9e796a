package dev.binnacle.schema.migration;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Session;
import dev.binnacle.schema.plan.Fingerprint;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * What one run works with.
 *
 * @param session its own, in which the files run
 * @param number of that session, as the database calls it
 */
record Running(
        Database database,
        Session session,
        String number,
        MigrationDialect dialect,
        History history,
        MigrationSettings settings,
        Consumer<MigrationEvent> events,
        Progress progress,
        Clock clock,
        Pauses pauses,
        RandomGenerator chance) {

    void tell(MigrationEvent event) {
        events.accept(event);
    }

    String fingerprint() {
        return Fingerprint.of(database.catalog(progress));
    }

    void limit() {
        dialect.limit(
                session, settings.lockTimeout().toMillis(), settings.statementTimeout().toMillis());
    }
}
