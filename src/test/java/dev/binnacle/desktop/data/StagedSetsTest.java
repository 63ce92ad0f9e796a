package dev.binnacle.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Jobs;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.data.cell.CellInput;
import dev.binnacle.data.edit.ChangeJournal;
import dev.binnacle.data.edit.RowRef;
import dev.binnacle.database.Column;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.testing.TestScreen;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

class StagedSetsTest {
    private static final Column ID = column("id", 1);
    private static final Column NAME = column("name", 2);
    private static final String BACKEND = "b";

    private static Column column(String name, int position) {
        ValueKind kind = name.equals("id") ? ValueKind.INTEGER : ValueKind.TEXT;
        return new Column(
                name, position, "t", kind, false, Column.Generated.NEVER, null, List.of(), null);
    }

    private static Table table(String key) {
        return new Table(
                new TableName("public", "people"),
                Table.Kind.TABLE,
                -1,
                List.of(ID, NAME),
                List.of(new Key("pk", true, List.of(key))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static RowRef row(String id) {
        return new RowRef.Stored(List.of(Value.of(id)));
    }

    private static void name(StagedSet set, String id, String name) {
        set.changes().edit(row(id), NAME, Value.of("old"), CellInput.parse(NAME, name));
    }

    /** What a first session leaves in the journal. */
    private static MemoryJournal kept() {
        var journal = new MemoryJournal();
        Jobs jobs = TestScreen.jobs();
        TestScreen.run(() -> {
            StagedSet set =
                    new StagedSets(jobs, journal).of(BACKEND, table("id"), StagedSetsTest::fail);
            name(set, "1", "kept");
        });
        TestScreen.await("the journal", () -> journal.size() == 1);
        return journal;
    }

    private static void fail(Problem problem) {
        throw new AssertionError(problem.text());
    }

    @Test
    void whatIsTypedBeforeTheJournalIsReadStandsBesideWhatWasKept() {
        MemoryJournal journal = kept();
        var slow = new SlowJournal(journal);
        StagedSet set =
                TestScreen.on(() ->
                        new StagedSets(TestScreen.jobs(), slow)
                                .of(BACKEND, table("id"), StagedSetsTest::fail));
        TestScreen.run(() -> name(set, "2", "typed"));
        slow.go.countDown();
        TestScreen.await("both", () -> set.size().get() == 2);
        TestScreen.await("both kept", () -> journalHas(journal, "kept", "typed"));
    }

    private static boolean journalHas(MemoryJournal journal, String... texts) {
        String json = journal.load(BACKEND, table("id").name()).orElse("");
        return List.of(texts).stream().allMatch(json::contains);
    }

    @Test
    void changesThatNoLongerFitAreToldWithEveryValue() {
        MemoryJournal journal = kept();
        var told = new ArrayList<Problem>();
        TestScreen.run(() ->
                new StagedSets(TestScreen.jobs(), journal).of(BACKEND, table("name"), told::add));
        TestScreen.await("the problem", () -> !told.isEmpty());
        assertThat(told.getFirst().code()).isEqualTo(ProblemCode.JOURNAL_UNREADABLE);
        assertThat(told.getFirst().detail()).isEqualTo("Row 1; name = kept");
    }

    /** Answers only when it is let go. */
    private static final class SlowJournal implements ChangeJournal {
        private final ChangeJournal real;
        private final CountDownLatch go = new CountDownLatch(1);

        SlowJournal(ChangeJournal real) {
            this.real = real;
        }

        @Override
        public Optional<String> load(String connectionId, TableName table) {
            try {
                go.await();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
            return Objects.requireNonNull(real).load(connectionId, table);
        }

        @Override
        public void save(String connectionId, TableName table, String json) {
            real.save(connectionId, table, json);
        }

        @Override
        public void clear(String connectionId, TableName table) {
            real.clear(connectionId, table);
        }

        @Override
        public List<TableName> tables(String connectionId) {
            return real.tables(connectionId);
        }
    }
}
