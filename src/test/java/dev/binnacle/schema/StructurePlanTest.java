package dev.binnacle.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Index;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ForeignKeyDraft.Deferral;
import dev.binnacle.schema.IndexDraft.IndexKey;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class StructurePlanTest {
    private static StructureFixture shop(ConnectionSettings settings) {
        var it = new StructureFixture(settings);
        String orders = it.quote(it.table("orders"));
        String items = it.quote(it.table("items"));
        it.run(
                "create table "
                        + orders
                        + " (id integer primary key, note varchar(40),"
                        + " constraint short check (note <> 'long'))");
        it.run("insert into " + orders + " values (1, 'a'), (2, null), (3, 'c')");
        it.run(
                "create table "
                        + items
                        + " (id integer primary key, order_id integer constraint item_order"
                        + " references "
                        + orders
                        + "(id))");
        it.run("create view " + it.quote(it.table("notes")) + " as select note from " + orders);
        it.catalog = it.database.catalog(Progress.none());
        return it;
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void droppingATableCountsItsRowsAndNamesWhatDependsOnIt(ConnectionSettings settings) {
        try (var it = shop(settings)) {
            var plan = it.plan(new StructureChange.DropTable(it.table("orders"), false));
            assertThat(plan.destructive()).isTrue();
            assertThat(plan.effects())
                    .extracting(Effect::sentence)
                    .containsExactlyInAnyOrder(
                            "Loses 3 rows of public.orders.",
                            "Fails while foreign key item_order of public.items depends on it.",
                            "Fails while view public.notes depends on it.");
            it.catalog =
                    it.editor.apply(
                            it.database,
                            it.plan(new StructureChange.DropTable(it.table("orders"), true)),
                            Progress.none());
            assertThat(it.catalog.table(it.table("orders"))).isEmpty();
            assertThat(it.catalog.table(it.table("items")).orElseThrow().foreignKeys()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void droppingAColumnCountsTheValuesThatAreLost(ConnectionSettings settings) {
        try (var it = shop(settings)) {
            assertThat(
                            it.plan(
                                            new StructureChange.DropColumn(
                                                    it.table("orders"), "note", false))
                                    .effects())
                    .extracting(Effect::sentence)
                    .contains(
                            "Loses 2 values of note.",
                            "Fails while view public.notes depends on it.");
            assertThat(
                            it.plan(
                                            new StructureChange.DropColumn(
                                                    it.table("items"), "order_id", false))
                                    .effects())
                    .containsExactly(
                            new Effect(Effect.Kind.NOTE, "Every value of order_id is null."));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void forbiddingNullSaysHowManyRowsStandAgainstIt(ConnectionSettings settings) {
        try (var it = shop(settings)) {
            assertThat(
                            it.plan(
                                            new StructureChange.SetNullable(
                                                    it.table("orders"), "note", false))
                                    .effects())
                    .containsExactly(
                            new Effect(Effect.Kind.FAILS, "Fails: 1 row holds null in note."));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void rowsThatStandAgainstAConstraintAreCountedBefore(ConnectionSettings settings) {
        try (var it = shop(settings)) {
            TableName orders = it.table("orders");
            TableName items = it.table("items");
            it.run("insert into " + it.quote(orders) + " values (4, 'a')");
            it.run("insert into " + it.quote(items) + " values (1, 3), (9, null)");
            assertThat(sentences(it, new StructureChange.AddKey(orders, KeyDraft.primary("note"))))
                    .contains(
                            "Fails: 2 rows have values that another row has too.",
                            "Fails: 1 row holds null there.");
            assertThat(
                            sentences(
                                    it,
                                    new StructureChange.AddKey(
                                            orders, KeyDraft.unique("u", "note", "id"))))
                    .isEmpty();
            assertThat(
                            sentences(
                                    it,
                                    new StructureChange.AddForeignKey(
                                            items, ForeignKeyDraft.of(null, "id", orders, "id"))))
                    .containsExactly("Fails: 1 row points at no row of public.orders.");
            assertThat(
                            sentences(
                                    it,
                                    new StructureChange.AddCheck(
                                            orders, new CheckDraft("c", "note <> 'a'"))))
                    .containsExactly("Fails: 2 rows do not hold to it.");
            assertThat(
                            sentences(
                                    it,
                                    new StructureChange.AddColumn(
                                            orders, ColumnDraft.of("must", "integer").notNull())))
                    .containsExactly("Fails: 4 rows would have no value: give it a default.");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aKeyThatOthersPointAtNamesThem(ConnectionSettings settings) {
        try (var it = shop(settings)) {
            TableName orders = it.table("orders");
            String key = it.catalog.table(orders).orElseThrow().keys().getFirst().name();
            assertThat(sentences(it, new StructureChange.DropConstraint(orders, key, false)))
                    .containsExactly(
                            "Fails while foreign key item_order of public.items depends on it.");
            assertThat(sentences(it, new StructureChange.DropConstraint(orders, key, true)))
                    .containsExactly("Also drops foreign key item_order of public.items.");
        }
    }

    private static List<String> sentences(StructureFixture it, StructureChange change) {
        return it.plan(change).effects().stream().map(Effect::sentence).toList();
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void whatWasAddedOrRenamedIsTakenBack(ConnectionSettings settings) {
        try (var it = shop(settings)) {
            TableName orders = it.table("orders");
            List<StructureChange> changes =
                    List.of(
                            new StructureChange.AddColumn(
                                    orders, ColumnDraft.of("fine", "integer")),
                            new StructureChange.SetDefault(orders, "note", "'it''s; x'"),
                            new StructureChange.AddKey(
                                    orders, new KeyDraft(null, false, List.of("note"))),
                            new StructureChange.AddIndex(orders, IndexDraft.of("i", "fine")),
                            new StructureChange.CommentTable(orders, "said"),
                            new StructureChange.RenameColumn(orders, "fine", "finer"),
                            new StructureChange.RenameTable(orders, "ordered"));
            Table was = it.catalog.table(orders).orElseThrow();
            Catalog before = it.catalog;
            it.catalog =
                    it.editor.apply(
                            it.database,
                            it.plan(changes.toArray(StructureChange[]::new)),
                            Progress.none());
            var back = Reversal.of(changes, before, it.catalog);
            assertThat(back).hasSize(changes.size());
            it.catalog =
                    it.editor.apply(
                            it.database,
                            it.plan(back.toArray(StructureChange[]::new)),
                            Progress.none());
            Table now = it.catalog.table(orders).orElseThrow();
            assertThat(now.columns()).isEqualTo(was.columns());
            assertThat(now.keys()).isEqualTo(was.keys());
            assertThat(now.comment()).isEqualTo(was.comment());
            assertThat(
                            Reversal.of(
                                    List.of(new StructureChange.DropTable(orders, false)),
                                    before,
                                    it.catalog))
                    .isEmpty();
        }
    }

    private static StructureChange[] secondFails(TableName table) {
        return new StructureChange[] {
            new StructureChange.AddColumn(table, ColumnDraft.of("fine", "integer")),
            new StructureChange.SetNullable(table, "note", false)
        };
    }

    @Test
    void aFailingChangeOnPostgreSqlLeavesEverythingAsItWas() {
        try (var it = shop(TestPostgres.newDatabase())) {
            TableName orders = it.table("orders");
            var plan = it.plan(secondFails(orders));
            assertThat(plan.together()).isTrue();
            assertThatThrownBy(() -> it.editor.apply(it.database, plan, Progress.none()))
                    .hasMessageContaining("BIN-403")
                    .hasMessageContaining("set not null");
            Table after = it.database.catalog(Progress.none()).table(orders).orElseThrow();
            assertThat(after.column("fine")).isEmpty();
        }
    }

    @Test
    void aFailingChangeOnH2SaysWhatIsAppliedAndStays() {
        try (var it = shop(TestPostgres.newH2())) {
            TableName orders = it.table("orders");
            var plan = it.plan(secondFails(orders));
            assertThat(plan.effects())
                    .contains(
                            new Effect(
                                    Effect.Kind.NOTE, "Each statement commits by itself on H2."));
            var failure =
                    catchThrowableOfType(
                            ProblemException.class,
                            () -> it.editor.apply(it.database, plan, Progress.none()));
            assertThat(failure.problem().sentence())
                    .isEqualTo("Statement 2 of 2 failed; the one before it is applied and stays.");
            Table after = it.database.catalog(Progress.none()).table(orders).orElseThrow();
            assertThat(after.column("fine")).isPresent();
        }
    }

    private static List<StructureChange> onlyOnPostgreSql(TableName table) {
        return List.of(
                new StructureChange.AddIndex(
                        table,
                        new IndexDraft(
                                "part",
                                false,
                                "btree",
                                List.of(IndexKey.column("note")),
                                "note is not null")),
                new StructureChange.AddIndex(
                        table,
                        new IndexDraft(
                                "lowered",
                                false,
                                null,
                                List.of(IndexKey.expression("lower(note)")),
                                null)),
                new StructureChange.AddIndex(
                        table,
                        new IndexDraft(
                                "hashed", false, "hash", List.of(IndexKey.column("note")), null)),
                new StructureChange.AddForeignKey(
                        table,
                        ForeignKeyDraft.of("late", "id", table, "id")
                                .deferral(Deferral.INITIALLY_DEFERRED)));
    }

    @Test
    void whatH2CannotDoIsRefusedWithWords() {
        try (var it = shop(TestPostgres.newH2())) {
            for (StructureChange change : onlyOnPostgreSql(it.table("orders"))) {
                assertThatThrownBy(() -> it.plan(change))
                        .hasMessageContaining("BIN-400")
                        .hasMessageContaining("H2");
            }
        }
    }

    @Test
    void partialExpressionAndHashIndexesAndLateKeysAreMadeOnPostgreSql() {
        try (var it = shop(TestPostgres.newDatabase())) {
            TableName orders = it.table("orders");
            Table after =
                    it.apply(orders, onlyOnPostgreSql(orders).toArray(StructureChange[]::new));
            assertThat(after.indexes())
                    .extracting(Index::name)
                    .contains("part", "lowered", "hashed");
            assertThat(after.foreignKeys().getFirst().deferrable()).isTrue();
        }
    }
}
