package dev.binnacle.data.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.data.DataFixture;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.testing.TcpProxy;
import dev.binnacle.testing.TcpProxy.Fault;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.Variation;

import org.junit.jupiter.api.Test;

/** A save whose connection breaks around the commit says what became of it. */
class SaveLostTest {
    private static SaveOutcome cut(DataFixture fixture, Editing editing, Fault fault) {
        ConnectionSettings direct = fixture.database().settings();
        try (var proxy = new TcpProxy(TestPostgres.port());
                var database =
                        TestDatabases.open(Variation.at(direct, "127.0.0.1", proxy.port()))) {
            proxy.when("COMMIT", fault);
            return new Save(database).run(editing.set, Progress.none());
        }
    }

    @Test
    void cutBeforeTheCommitNothingIsSavedAndTheChangesAreKept() {
        try (var fixture = new DataFixture(TestPostgres.newDatabase())) {
            fixture.run("create table t (id int primary key, n int); insert into t values (1, 1)");
            var editing = new Editing(fixture, "t");
            editing.type(1, "n", "2");
            var refused = (SaveOutcome.Refused) cut(fixture, editing, Fault.CUT_BEFORE);
            assertThat(refused.problem().code()).isEqualTo(ProblemCode.SAVE_LOST);
            assertThat(fixture.texts("select n from t")).containsExactly("1");
            editing.save(SaveOutcome.Saved.class);
            assertThat(fixture.texts("select n from t")).containsExactly("2");
        }
    }

    @Test
    void cutAfterTheCommitItIsFoundOutThatAllIsSaved() {
        try (var fixture = new DataFixture(TestPostgres.newDatabase())) {
            fixture.run("create table t (id int primary key, n int); insert into t values (1, 1)");
            var editing = new Editing(fixture, "t");
            editing.type(1, "n", "2");
            assertThat(cut(fixture, editing, Fault.CUT_AFTER))
                    .isInstanceOfSatisfying(
                            SaveOutcome.Saved.class,
                            saved -> assertThat(saved.updated()).isEqualTo(1));
            assertThat(fixture.texts("select n from t")).containsExactly("2");
        }
    }
}
