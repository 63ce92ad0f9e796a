package dev.binnacle.data.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.data.DataFixture;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.script.Script;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptRunnerTest {
    private static ScriptRunner.Report run(DataFixture fixture, String text, boolean stop) {
        try (var session = fixture.database().open("script")) {
            return new ScriptRunner(session, stop)
                    .run(Script.of(text, fixture.dialect().syntax()), Progress.none());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "h2/chinook-h2.sql.gz, select count(*) from track, 3503",
        "h2/northwind-h2.sql.gz, select count(*) from orders, 830",
        "postgres/northwind.sql.gz, select count(*) from orders, 830",
        "postgres/pagila.sql.gz, select count(*) from payment, 16049",
        "postgres/periodic_table.sql, select count(*) from periodic_table, 118"
    })
    void realScriptsLoadWithoutAnError(String file, String question, String answer) {
        ConnectionSettings settings =
                file.startsWith("h2") ? TestPostgres.newH2() : TestPostgres.newDatabase();
        try (var fixture = new DataFixture(settings)) {
            var report = run(fixture, Scripts.read(file), true);
            assertThat(report.failures()).isEmpty();
            // a dump leaves the session without a search path, a new one has it
            boolean dump = file.contains("pagila");
            String table = dump ? question.replace("payment", "public.payment") : question;
            assertThat(fixture.texts(table)).containsExactly(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aScriptStopsAtTheFirstMistakeOrGoesOn(ConnectionSettings settings) {
        String text = "create table t (id int); nonsense; insert into t values (1);";
        try (var fixture = new DataFixture(settings)) {
            var stopped = run(fixture, text, true);
            assertThat(stopped.done()).isEqualTo(1);
            assertThat(stopped.failures()).hasSize(1);
            fixture.run("drop table t");
            var wentOn = run(fixture, text, false);
            assertThat(wentOn.done()).isEqualTo(2);
            assertThat(wentOn.rows()).isEqualTo(1);
        }
    }

    @Test
    void failuresThatOnlyFollowAreFolded() {
        String text = "begin;\nnonsense;" + "select 1;".repeat(300) + "rollback; \\c x\nselect 2;";
        try (var fixture = new DataFixture(TestPostgres.newDatabase())) {
            var report = run(fixture, text, false);
            assertThat(report.failures()).hasSize(1);
            assertThat(report.failures().getFirst().followers()).isEqualTo(300);
            assertThat(report.failures().getFirst().statement().line()).isEqualTo(2);
            assertThat(report.ignored()).hasSize(1);
        }
    }
}
