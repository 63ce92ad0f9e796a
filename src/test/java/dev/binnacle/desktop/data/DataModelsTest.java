package dev.binnacle.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.data.browse.ColumnFilter;
import dev.binnacle.data.browse.Filter;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Schema;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Table;
import dev.binnacle.desktop.shell.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

class DataModelsTest {
    private static final Table ORDERS = CompletionTest.table("public", "order_items", "id", "note");

    @Test
    void tablesAreFoundByBeginningPartAndInitials() {
        assertThat(TableFilter.rank(ORDERS, "order")).isEqualTo(1);
        assertThat(TableFilter.rank(ORDERS, "items")).isEqualTo(2);
        assertThat(TableFilter.rank(ORDERS, "oi")).isEqualTo(4);
        assertThat(TableFilter.rank(ORDERS, "zebra")).isNegative();
    }

    @Test
    void theListIsBySchemaAndAFilterOpensWhatIsFolded() {
        List<Table> many =
                IntStream.range(0, 2_000)
                        .mapToObj(at -> CompletionTest.table("public", "table_" + at, "id"))
                        .toList();
        var model = new SidebarModel();
        model.show(
                new Catalog(
                        List.of(new Schema("public", many, List.of(), List.of(), List.of(), null)),
                        "public",
                        Instant.now()));
        assertThat(model.lines()).hasSize(2_001);
        model.toggle("public");
        assertThat(model.lines()).hasSize(1);
        model.filter("table_77");
        assertThat(model.lines()).hasSize(12);
    }

    @Test
    void aHeaderSortsUpThenDownThenNotAndShiftAdds() {
        Column id = ORDERS.columns().getFirst();
        Column note = ORDERS.columns().getLast();
        List<SortKey> up = TableActions.sorted(List.of(), id, false);
        assertThat(up).containsExactly(new SortKey(id, false));
        List<SortKey> down = TableActions.sorted(up, id, false);
        assertThat(down).containsExactly(new SortKey(id, true));
        assertThat(TableActions.sorted(down, id, false)).isEmpty();
        assertThat(TableActions.sorted(down, note, true))
                .containsExactly(new SortKey(id, true), new SortKey(note, false));
    }

    @Test
    void aFilterComesBackWithItsTab() {
        Column note = ORDERS.columns().getLast();
        var filter =
                new Filter(
                        List.of(new ColumnFilter(note, ColumnFilter.Test.EQUAL, List.of("x"))),
                        "id > 5");
        Target target = Targets.with(Target.rows("c", ORDERS.name()), filter);
        assertThat(Targets.filter(target, ORDERS)).isEqualTo(filter);
    }

    @Test
    void numbersAndTimesAreSaidShortly() {
        assertThat(Words.roughly(812)).isEqualTo("812");
        assertThat(Words.roughly(1_234)).isEqualTo("1.2 k");
        assertThat(Words.roughly(48_012)).isEqualTo("48 k");
        assertThat(Words.roughly(3_400_000)).isEqualTo("3.4 M");
        assertThat(Words.time(Duration.ofMillis(1_432))).isEqualTo("1.4 s");
        assertThat(Words.count(1, "row")).isEqualTo("1 row");
    }

    @Test
    void draftsAndQueriesAreFiles(@TempDir Path folder) throws Exception {
        var drafts = new FolderDrafts(folder.resolve("drafts"), folder.resolve("queries"));
        drafts.keep("one", "select\n  1");
        assertThat(drafts.load("one")).contains("select\n  1");
        assertThat(drafts.drafts()).extracting(Drafts.Draft::start).containsExactly("select 1");
        drafts.keep("one", "  ");
        assertThat(drafts.load("one")).isEmpty();
        Path query = drafts.queries().resolve("all.sql");
        drafts.write(query, "select 2");
        assertThat(drafts.list()).containsExactly(query);
        assertThat(drafts.read(query)).isEqualTo("select 2");
    }

    @Test
    void nothingIsClaimedOfASaveWhoseEndIsNotKnown() {
        assertThat(RefusalPanel.title(Problem.of(ProblemCode.SAVE_UNKNOWN, "")))
                .isEqualTo("It is not known whether the changes were saved.");
        assertThat(RefusalPanel.title(Problem.of(ProblemCode.UNIQUE_VIOLATION, "")))
                .startsWith("Not saved: ");
    }
}
