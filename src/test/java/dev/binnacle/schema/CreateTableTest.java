package dev.binnacle.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Check;
import dev.binnacle.database.Column;
import dev.binnacle.database.Column.Generated;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.ValueKind;
import dev.binnacle.schema.ForeignKeyDraft.Action;
import dev.binnacle.testing.TestPostgres;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class CreateTableTest {
    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void theCatalogShowsExactlyWhatTheDraftSaid(ConnectionSettings settings) {
        try (var it = new StructureFixture(settings)) {
            TableName people = it.table("people");
            it.apply(
                    people,
                    new StructureChange.CreateTable(
                            TableDraft.of(
                                    people,
                                    List.of(ColumnDraft.of("id", "bigint").notNull()),
                                    List.of(KeyDraft.primary("id")))));
            TableName orders = it.table("orders");
            Table made = it.apply(orders, new StructureChange.CreateTable(orders(orders, people)));

            assertThat(made.columns())
                    .extracting(Column::name, Column::nullable, Column::generated, Column::comment)
                    .containsExactly(
                            tuple("id", false, Generated.IDENTITY_ALWAYS, null),
                            tuple("person", true, Generated.NEVER, "who ordered; it's \"them\""),
                            tuple("total", false, Generated.NEVER, null),
                            tuple("double total", true, Generated.STORED, null));
            assertThat(made.column("total").orElseThrow().kind()).isEqualTo(ValueKind.DECIMAL);
            assertThat(made.column("total").orElseThrow().defaultExpression()).contains("1");
            assertThat(made.keys())
                    .extracting(Key::name, Key::primary, Key::columns)
                    .containsExactly(
                            tuple("orders_key", true, List.of("id")),
                            tuple("one_total", false, List.of("person", "total")));
            assertThat(made.foreignKeys())
                    .extracting(
                            ForeignKey::name,
                            ForeignKey::columns,
                            ForeignKey::target,
                            ForeignKey::targetColumns,
                            ForeignKey::onUpdate,
                            ForeignKey::onDelete)
                    .containsExactly(
                            tuple(
                                    "orders_person",
                                    List.of("person"),
                                    people,
                                    List.of("id"),
                                    "CASCADE",
                                    "SET NULL"));
            assertThat(made.checks()).extracting(Check::name).containsExactly("positive");
            assertThat(made.indexes())
                    .filteredOn(index -> !index.constraint())
                    .extracting(Index::name, Index::unique)
                    .contains(tuple("orders_total", false));
            assertThat(made.comment()).isEqualTo("what was ordered");
        }
    }

    private static Tuple tuple(@Nullable Object... parts) {
        return Tuple.tuple(parts);
    }

    private static TableDraft orders(TableName name, TableName people) {
        return new TableDraft(
                name,
                List.of(
                        ColumnDraft.of("id", "bigint")
                                .notNull()
                                .generated(Generated.IDENTITY_ALWAYS),
                        ColumnDraft.of("person", "bigint").comment("who ordered; it's \"them\""),
                        ColumnDraft.of("total", "numeric(12,2)").notNull().expression("1 + 0.5"),
                        ColumnDraft.of("double total", "numeric(12,2)")
                                .generated(Generated.STORED)
                                .expression("total * 2")),
                List.of(
                        new KeyDraft("orders_key", true, List.of("id")),
                        KeyDraft.unique("one_total", "person", "total")),
                List.of(
                        ForeignKeyDraft.of("orders_person", "person", people, "id")
                                .actions(Action.CASCADE, Action.SET_NULL)),
                List.of(new CheckDraft("positive", "total > 0")),
                List.of(IndexDraft.of("orders_total", "total")),
                "what was ordered");
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void theWorstNamesThereAreBecomeTablesAndColumns(ConnectionSettings settings) {
        List<String> names =
                List.of(
                        "se\"lect; drop table x--",
                        "select",
                        "a.b",
                        " lead and trail ",
                        "Größe 中文 🙂",
                        "\u202Ebidi",
                        "%s ? $1 {x}",
                        "ä".repeat(31) + "x");
        try (var it = new StructureFixture(settings)) {
            for (String name : names) {
                TableName table = it.table(name);
                var draft =
                        TableDraft.of(
                                table,
                                List.of(ColumnDraft.of(name, "integer").comment(name)),
                                List.of(KeyDraft.primary(name)));
                Table made = it.apply(table, new StructureChange.CreateTable(draft));
                assertThat(made.columns()).extracting(Column::name).containsExactly(name);
                assertThat(made.columns().getFirst().comment()).isEqualTo(name);
                assertThat(made.rowKey()).isPresent();
            }
            assertThat(it.catalog.tables()).hasSize(names.size());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aNameThatTheDatabaseWouldCutIsRefused(ConnectionSettings settings) {
        try (var it = new StructureFixture(settings)) {
            var draft =
                    TableDraft.of(
                            it.table("x".repeat(257)),
                            List.of(ColumnDraft.of("id", "integer")),
                            List.of());
            assertThatThrownBy(() -> it.plan(new StructureChange.CreateTable(draft)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("BIN-402");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDraftWithoutColumnsOrWithAnUnevenKeySaysWhatIsMissing(boolean noColumns) {
        try (var it = new StructureFixture(TestPostgres.newH2())) {
            TableName name = it.table("t");
            var uneven =
                    new ForeignKeyDraft(
                            null,
                            List.of("a", "a"),
                            name,
                            List.of("a"),
                            Action.NO_ACTION,
                            Action.NO_ACTION,
                            ForeignKeyDraft.Deferral.NONE);
            StructureChange change =
                    noColumns
                            ? new StructureChange.CreateTable(
                                    TableDraft.of(name, List.of(), List.of()))
                            : new StructureChange.AddForeignKey(name, uneven);
            assertThatThrownBy(() -> it.plan(change)).hasMessageContaining("BIN-402");
        }
    }
}
