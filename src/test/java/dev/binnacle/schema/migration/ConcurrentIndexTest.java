package dev.binnacle.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;
import dev.binnacle.schema.plan.Fingerprint;
import dev.binnacle.testing.TestMigrations;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What cannot run in a transaction: Flyway waits for itself there. */
class ConcurrentIndexTest {
    private static final String FILE =
            "-- binnacle: no transaction\ncreate unique index concurrently \"Once\" on t (a);\n";
    private static final String INVALID = "select count(*) from pg_index where not indisvalid";
    private static final String THERE = "select count(*) from pg_indexes where indexname = 'Once'";

    @TempDir Path folder;
    private MigrationFixture fixture;

    @BeforeEach
    void open() {
        fixture = new MigrationFixture(TestPostgres.newDatabase(), folder);
        fixture.run("create table t (id integer primary key, a integer)");
        fixture.run("insert into t values (1, 1), (2, 2)");
    }

    @Test
    void isBuiltAndRecordedAndFlywayAcceptsIt() {
        fixture.file("V1__once.sql", FILE)
                .file("V1__once.sql.conf", "executeInTransaction=false\n")
                .apply();
        assertThat(fixture.cell(THERE)).isEqualTo("1");
        assertThat(fixture.scripts()).containsExactly("V1__once.sql");
        assertThat(fixture.database.catalog(Progress.none()).tables())
                .extracting(table -> table.name().name())
                .containsExactly("flyway_schema_history", "t");
        fixture.flyway().load().validate();
    }

    @Test
    void anIndexThatCouldNotBeBuiltIsRemovedAgain() {
        fixture.run("insert into t values (3, 1)");
        fixture.file("V1__once.sql", FILE);
        Problem problem = catchThrowableOfType(ProblemException.class, fixture::apply).problem();
        assertThat(problem.code()).isEqualTo(ProblemCode.MIGRATION_HALF);
        assertThat(problem.sentence())
                .isEqualTo("Statement 1 of 1 of V1__once.sql failed. Nothing of it holds.");
        assertThat(problem.detail()).contains("(a)=(1)");
        assertThat(fixture.cell(INVALID)).isEqualTo("0");
        assertThat(fixture.cell(THERE)).isEqualTo("0");
        assertThat(fixture.told(MigrationEvent.Notice.class))
                .extracting(MigrationEvent.Notice::words)
                .containsExactly(
                        "Removed what was left behind: drop index concurrently if exists"
                                + " \"public\".\"Once\"");
        fixture.run("delete from t where id = 3");
        assertThat(fixture.apply().applied()).hasSize(1);
        assertThat(fixture.scripts()).containsExactly("V1__once.sql");
    }

    @Test
    void waitsForAWriterAndIsTriedAgain() {
        fixture.file("V1__once.sql", FILE);
        try (Session writer = fixture.database.open("writer")) {
            writer.begin();
            writer.update(Sql.of("insert into t values (9, 9)"));
            List<Integer> pauses = new ArrayList<>();
            fixture.apply(
                    (length, progress) -> {
                        pauses.add(1);
                        assertThat(fixture.cell(INVALID)).isEqualTo("1");
                        writer.commit();
                    },
                    MigrationFixture.SETTINGS);
            assertThat(pauses).hasSize(1);
            assertThat(fixture.cell(INVALID)).isEqualTo("0");
            assertThat(fixture.told(MigrationEvent.Held.class).getFirst().blockers())
                    .extracting(Blocker::query)
                    .containsExactly("insert into t values (9, 9)");
        }
        assertThat(fixture.cell(THERE)).isEqualTo("1");
    }

    /** A crash leaves the record that the statement began; how it ended is found out. */
    @ParameterizedTest
    @ValueSource(strings = {"not begun", "not finished", "finished"})
    void aCrashInTheMiddleIsFoundOut(String how) {
        MigrationDialect dialect = MigrationFixture.dialect(fixture.settings);
        fixture.file("V1__once.sql", FILE);
        crashed(
                History.of(dialect, fixture.database),
                MigrationFolder.read(folder).versioned().getFirst(),
                how);
        MigrationRun run = fixture.apply();
        assertThat(run.applied()).extracting(MigrationFile::script).contains("V1__once.sql");
        assertThat(fixture.cell(THERE)).isEqualTo("1");
        assertThat(fixture.cell(INVALID)).isEqualTo("0");
        assertThat(fixture.told(MigrationEvent.Notice.class))
                .extracting(MigrationEvent.Notice::words)
                .last()
                .isEqualTo(
                        "It was found out that statement 1 had "
                                + (how.equals("finished") ? "" : "not ")
                                + "run.");
        assertThat(fixture.told(MigrationEvent.Statement.class))
                .hasSize(how.equals("finished") ? 0 : 1);
        fixture.flyway().load().validate();
    }

    private void crashed(History history, MigrationFile file, String how) {
        String before = Fingerprint.of(fixture.catalog());
        fixture.database.with(
                Progress.none(),
                session -> {
                    history.create(session);
                    history.createHalf(session, new HalfDone(file.script(), 1, true, "0", before));
                    return true;
                });
        if (how.equals("finished")) {
            fixture.run("create unique index \"Once\" on t (a)");
        } else if (how.equals("not finished")) {
            fixture.run("create unique index \"Once\" on t (a)");
            fixture.run(
                    "update pg_index set indisvalid = false where indexrelid ="
                            + " '\"Once\"'::regclass");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vacuum t",
                "CREATE INDEX /* x */ CONCURRENTLY i ON t (a)",
                "drop index concurrently if exists i",
                "reindex table concurrently t",
                "alter table a.b detach partition c.d concurrently",
                "create database x"
            })
    void isToldFromItsWords(String sql) {
        MigrationDialect dialect = TestMigrations.dialects().getLast();
        assertThat(dialect.alone(sql)).isTrue();
        assertThat(dialect.alone("create index concurrent on t (a)")).isFalse();
    }
}
