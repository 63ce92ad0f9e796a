package dev.binnacle.data.clipboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.Progress;
import dev.binnacle.data.DataFixture;
import dev.binnacle.data.browse.Page;
import dev.binnacle.data.browse.PageQuery;
import dev.binnacle.data.browse.Pages;
import dev.binnacle.data.edit.Change;
import dev.binnacle.data.edit.ChangeSet;
import dev.binnacle.data.edit.Save;
import dev.binnacle.data.edit.SaveOutcome;
import dev.binnacle.database.ConnectionSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;

class PasteTest {
    @Test
    void tabsSeparateAndQuotesHoldWhatTheyHold() {
        assertThat(TextBlock.parse("a\tb\r\n\"x\ty\"\t\"q\"\"\nz\"\n"))
                .containsExactly(List.of("a", "b"), List.of("x\ty", "q\"\nz"));
    }

    @Test
    void nothingIsNullAndTwoQuotesAreEmptyText() {
        assertThat(TextBlock.parse("\t\"\"\tx")).containsExactly(Arrays.asList(null, "", "x"));
    }

    @Test
    void commasSeparateTablesButNotSentences() {
        assertThat(TextBlock.parse("Hello, world")).containsExactly(List.of("Hello, world"));
        assertThat(TextBlock.parse("1,a\n2,b"))
                .containsExactly(List.of("1", "a"), List.of("2", "b"));
    }

    @Test
    void anOpenQuoteIsToldWithItsLine() {
        assertThatThrownBy(() -> TextBlock.parse("a\tb\n\"c")).hasMessageContaining("line 2");
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aBlockIsLaidOverTheGridAndIntoNewRowsAndUndoneAtOnce(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(
                    """
                    create table t (id integer primary key, name varchar(20), n integer);
                    insert into t values (1, 'one', 1), (2, 'two', 2);
                    """);
            var pages = new Pages(fixture.database(), fixture.dialect());
            Page page = pages.first(PageQuery.of(fixture.table("t")), Progress.none());
            var set = new ChangeSet(fixture.table("t"));
            List<Paste.Target> rows =
                    page.rows().stream()
                            .map(row -> new Paste.Target(set.reference(page.columns(), row), row))
                            .toList();
            int cells =
                    Paste.into(
                            set, page.columns(), rows.subList(1, 2), 0, "2\tzwei\t\n3\t\"\"\t3\n");
            assertThat(cells).isEqualTo(6);
            assertThat(set.count(Change.Update.class)).isEqualTo(1);
            assertThat(set.count(Change.Insert.class)).isEqualTo(1);
            set.undo();
            assertThat(set.isEmpty()).isTrue();
            set.redo();
            assertThat(new Save(fixture.database()).run(set, Progress.none()))
                    .isInstanceOf(SaveOutcome.Saved.class);
            Page after = pages.first(PageQuery.of(fixture.table("t")), Progress.none());
            assertThat(CopyOut.tsv(after.columns(), after.rows()))
                    .isEqualTo("1\tone\t1\n2\tzwei\t\n3\t\"\"\t3\n");
            assertThat(
                            CopyOut.inserts(
                                    fixture.table("t").name(),
                                    fixture.database().dialect(),
                                    after.columns(),
                                    after.rows().subList(2, 3)))
                    .containsIgnoringCase("insert into")
                    .contains("3", "''");
            assertThat(CopyOut.json(after.columns(), after.rows()))
                    .contains("{\"id\":2,\"name\":\"zwei\",\"n\":null}");
        }
    }
}
