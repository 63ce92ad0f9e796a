package dev.binnacle.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.TableName;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.schema.plan.Fingerprint;
import dev.binnacle.schema.plan.Lock;
import dev.binnacle.schema.plan.LockClaim;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.plan.Work;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

class BackupTest {
    @TempDir Path folder;

    private static PlanStep drop(String sql, String loss, String reverse) {
        var orders = new TableName("public", "orders");
        return new PlanStep(
                sql,
                "orders",
                List.of(new LockClaim(orders, Lock.ACCESS_EXCLUSIVE)),
                Work.CATALOG_ONLY,
                orders,
                loss,
                null,
                List.of(reverse),
                false);
    }

    private void write(MigrationFixture fixture, PlanStep step) {
        String from = Fingerprint.of(fixture.catalog());
        new MigrationWriter(fixture.database.dialect())
                .write(
                        new MigrationPlan(fixture.settings.engine(), List.of(step), from, from),
                        fixture.catalog(),
                        MigrationFolder.read(folder),
                        fixture.state().highest(),
                        "drop it");
    }

    /** The statement that the file itself gives for getting back what it loses. */
    private String restoring() throws IOException {
        try (var files = Files.list(folder)) {
            String text =
                    Files.readString(
                            files.filter(file -> file.toString().endsWith(".sql"))
                                    .sorted()
                                    .toList()
                                    .getLast());
            String mark = "-- to get it back, undo this step, then: ";
            return text.lines()
                    .filter(line -> line.startsWith(mark))
                    .findFirst()
                    .orElseThrow()
                    .substring(mark.length())
                    .replace("YYYYMMDD", LocalDate.now().format(DateTimeFormatter.BASIC_ISO_DATE));
        }
    }

    private String undo(String name) throws IOException {
        return Files.readString(folder.resolve("undo").resolve(name));
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aDroppedColumnComesBackAsTheFileSays(ConnectionSettings settings) throws IOException {
        try (MigrationFixture fixture = new MigrationFixture(settings, folder)) {
            fixture.run(
                    "create table orders (id integer primary key, note varchar(20))",
                    "insert into orders values (1, 'one'), (2, null), (3, 'it''s; three')");
            write(
                    fixture,
                    drop(
                            "alter table orders drop column note",
                            "the values of note",
                            "alter table orders add column note varchar(20)"));
            MigrationRun run = fixture.apply(Pauses.real(), MigrationFixture.SETTINGS.withBackup());
            assertThat(run.applied()).hasToString("[V1__drop_it.sql]");
            assertThat(run.applied().getFirst().header().losses())
                    .containsExactly("the values of note");
            assertThat(fixture.catalog().tables().getFirst().columns()).hasSize(1);
            String undo = undo("U1__drop_it.sql.txt");
            assertThat(undo).contains("not what it held: the values of note");
            fixture.run(
                    undo.lines()
                            .filter(line -> !line.startsWith("--"))
                            .reduce("", String::concat)
                            .replace(";", ""));
            fixture.run(restoring());
            assertThat(
                            fixture.cell(
                                    "select string_agg(id || coalesce(note, '-'), ',' order by id)"
                                            + " from orders"))
                    .isEqualTo("1one,2-,3it's; three");
            fixture.flyway().load().validate();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aDroppedTableComesBackAsTheFileSays(ConnectionSettings settings) throws IOException {
        try (MigrationFixture fixture = new MigrationFixture(settings, folder)) {
            fixture.run(
                    "create table orders (id integer primary key, note varchar(20))",
                    "insert into orders values (1, 'one'), (2, null)");
            write(
                    fixture,
                    drop(
                            "drop table orders",
                            "every row of orders",
                            "create table orders (id integer primary key, note varchar(20))"));
            fixture.apply(Pauses.real(), MigrationFixture.SETTINGS.withBackup());
            assertThat(fixture.tables()).isEmpty();
            fixture.run("create table orders (id integer primary key, note varchar(20))");
            fixture.run(restoring());
            assertThat(fixture.cell("select count(*) from orders where id + 0 in (1, 2)"))
                    .isEqualTo("2");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void nothingIsCopiedUnlessAsked(ConnectionSettings settings) {
        try (MigrationFixture fixture = new MigrationFixture(settings, folder)) {
            fixture.run("create table orders (id integer primary key)");
            fixture.file("V1__x.sql", "drop table orders").apply();
            assertThat(fixture.database.catalog(dev.binnacle.base.Progress.none()).schemas())
                    .extracting(schema -> schema.name())
                    .doesNotContain("binnacle_backup");
        }
    }

    @Test
    void whatAStatementDestroysIsReadFromIt() {
        assertThat(all("drop table if exists a, \"B; b\".\"c\"\"d\" cascade"))
                .hasToString("[[a] null, [\"B; b\", \"c\"\"d\"] null]");
        assertThat(
                        all(
                                "alter table only a.b drop column if exists x cascade, add column y"
                                    + " numeric(3, 2), drop z, drop constraint k, alter column t"
                                    + " type text, alter column u set default 1"))
                .hasToString("[[a, b] x, [a, b] z, [a, b] t]");
        assertThat(all("truncate table a")).hasToString("[[a] null]");
        assertThat(all("delete from a where x = 1")).hasToString("[[a] null]");
        assertThat(all("create table a (drop_it integer)")).isEmpty();
        assertThat(all("alter table a")).isEmpty();
        assertThat(all("drop")).isEmpty();
    }

    private static List<String> all(String sql) {
        return Destruction.of(sql, ScriptSyntax.POSTGRESQL).stream()
                .map(each -> each.table() + " " + each.column())
                .toList();
    }

    @Test
    void versionsFollowTheFolderAndTheHistory() {
        assertThat(MigrationVersion.parse("1.10"))
                .hasValueSatisfying(version ->
                        assertThat(version)
                                .isGreaterThan(MigrationVersion.parse("1_9").orElseThrow())
                                .isNotEqualTo(MigrationVersion.of(1)));
        assertThat(MigrationVersion.parse("01.0")).isEqualTo(Optional.of(MigrationVersion.of(1)));
        assertThat(MigrationVersion.parse("1..2")).isEmpty();
    }
}
