package dev.binnacle.testing;

import dev.binnacle.database.Database;
import dev.binnacle.database.EngineSupport;
import dev.binnacle.database.h2.H2Support;
import dev.binnacle.database.postgresql.PostgreSqlDialect;
import dev.binnacle.database.postgresql.PostgreSqlSupport;
import dev.binnacle.schema.h2.H2Rehearsal;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.postgresql.PostgreSqlRehearsal;
import dev.binnacle.schema.print.SchemaPrinter;
import dev.binnacle.schema.rehearsal.Rehearsal;
import dev.binnacle.schema.rehearsal.RehearsalDialect;

import java.util.List;

/** Rehearsals on both engines, as the program joins them. */
public final class TestRehearsals {
    private TestRehearsals() {}

    public static List<RehearsalDialect> dialects() {
        return List.of(new H2Rehearsal(), new PostgreSqlRehearsal(new PostgreSqlDialect()));
    }

    public static Rehearsal rehearsal() {
        return new Rehearsal(TestScratch.databases(), TestRehearsals::printer, dialects());
    }

    private static SchemaPrinter printer(Database database) {
        EngineSupport support =
                List.of(new H2Support(), new PostgreSqlSupport()).stream()
                        .filter(each -> each.engine() == database.settings().engine())
                        .findFirst()
                        .orElseThrow();
        return new SchemaPrinter(new ObjectText(support.dialect(), support.tableDdl()));
    }
}
