package dev.binnacle.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.binnacle.base.Progress;
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
import dev.binnacle.schema.IndexDraft.IndexKey;
import dev.binnacle.schema.IndexDraft.Nulls;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class AlterTableTest {
    private static StructureFixture withRows(ConnectionSettings settings) {
        var it = new StructureFixture(settings);
        String table = it.quote(it.table("t"));
        it.run(
                "create table "
                        + table
                        + " (id integer not null, note varchar(40), amount varchar(9))");
        it.run("insert into " + table + " values (5, 'a', '1'), (6, null, '2'), (7, 'c', '3')");
        it.catalog = it.database.catalog(Progress.none());
        return it;
    }

    private static Column column(Table table, String name) {
        return table.column(name).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aTableIsRenamedAndCommented(ConnectionSettings settings) {
        try (var it = withRows(settings)) {
            TableName renamed = it.table("re\"named");
            it.apply(renamed, new StructureChange.RenameTable(it.table("t"), "re\"named"));
            assertThat(it.catalog.table(it.table("t"))).isEmpty();
            Table with = it.apply(renamed, new StructureChange.CommentTable(renamed, "it's"));
            assertThat(with.comment()).isEqualTo("it's");
            Table without = it.apply(renamed, new StructureChange.CommentTable(renamed, null));
            assertThat(without.comment()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aColumnIsAddedRenamedCommentedAndDropped(ConnectionSettings settings) {
        try (var it = withRows(settings)) {
            TableName t = it.table("t");
            var draft =
                    ColumnDraft.of("extra", "integer").notNull().expression("7").comment("more");
            Column added = column(it.apply(t, new StructureChange.AddColumn(t, draft)), "extra");
            assertThat(added.nullable()).isFalse();
            assertThat(added.comment()).isEqualTo("more");
            assertThat(it.cell("select sum(extra) from " + it.quote(t))).isEqualTo("21");
            Table renamed = it.apply(t, new StructureChange.RenameColumn(t, "extra", "e;\"x"));
            assertThat(renamed.column("extra")).isEmpty();
            Table quiet = it.apply(t, new StructureChange.CommentColumn(t, "e;\"x", null));
            assertThat(column(quiet, "e;\"x").comment()).isNull();
            Table dropped = it.apply(t, new StructureChange.DropColumn(t, "e;\"x", false));
            assertThat(dropped.columns())
                    .extracting(Column::name)
                    .containsExactly("id", "note", "amount");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aTypeIsChangedByTheExpressionGiven(ConnectionSettings settings) {
        try (var it = withRows(settings)) {
            TableName t = it.table("t");
            Table after =
                    it.apply(
                            t,
                            new StructureChange.AlterType(
                                    t, "amount", "integer", "cast(amount as integer) * 10"));
            assertThat(column(after, "amount").kind()).isEqualTo(ValueKind.INTEGER);
            assertThat(it.cell("select sum(amount) from " + it.quote(t))).isEqualTo("60");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void nullAndDefaultAreSetAndTakenAway(ConnectionSettings settings) {
        try (var it = withRows(settings)) {
            TableName t = it.table("t");
            Table strict =
                    it.apply(
                            t,
                            new StructureChange.SetNullable(t, "amount", false),
                            new StructureChange.SetDefault(t, "note", "'n/a'"));
            assertThat(column(strict, "amount").nullable()).isFalse();
            assertThat(column(strict, "note").defaultExpression()).contains("n/a");
            Table loose =
                    it.apply(
                            t,
                            new StructureChange.SetNullable(t, "amount", true),
                            new StructureChange.SetDefault(t, "note", null));
            assertThat(column(loose, "amount").nullable()).isTrue();
            assertThat(column(loose, "note").defaultExpression()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aNewIdentityCountsOnFromTheRowsThatAreThere(ConnectionSettings settings) {
        try (var it = withRows(settings)) {
            TableName t = it.table("t");
            Table made = it.apply(t, identity(t, Generated.NEVER, Generated.IDENTITY_BY_DEFAULT));
            assertThat(column(made, "id").generated()).isEqualTo(Generated.IDENTITY_BY_DEFAULT);
            it.run("insert into " + it.quote(t) + " (note) values ('new')");
            assertThat(it.cell("select id from " + it.quote(t) + " where note = 'new'"))
                    .isEqualTo("8");
            Table always =
                    it.apply(
                            t,
                            identity(t, Generated.IDENTITY_BY_DEFAULT, Generated.IDENTITY_ALWAYS));
            assertThat(column(always, "id").generated()).isEqualTo(Generated.IDENTITY_ALWAYS);
            Table plain = it.apply(t, identity(t, Generated.IDENTITY_ALWAYS, Generated.NEVER));
            assertThat(column(plain, "id").generated()).isEqualTo(Generated.NEVER);
        }
    }

    private static StructureChange identity(TableName table, Generated before, Generated after) {
        return new StructureChange.SetIdentity(table, "id", before, after);
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void keysChecksAndForeignKeysAreAddedAndDropped(ConnectionSettings settings) {
        try (var it = withRows(settings)) {
            TableName t = it.table("t");
            Table full =
                    it.apply(
                            t,
                            new StructureChange.AddKey(
                                    t, new KeyDraft("t key", true, List.of("id"))),
                            new StructureChange.AddKey(t, KeyDraft.unique("t once", "amount")),
                            new StructureChange.AddCheck(t, new CheckDraft("t ok", "id > 0")),
                            new StructureChange.AddForeignKey(
                                    t, ForeignKeyDraft.of("t self", "id", t, "id")));
            assertThat(full.keys()).extracting(Key::name).containsExactly("t key", "t once");
            assertThat(full.checks()).extracting(Check::name).containsExactly("t ok");
            assertThat(full.foreignKeys()).extracting(ForeignKey::name).containsExactly("t self");
            Table bare =
                    it.apply(
                            t,
                            new StructureChange.DropConstraint(t, "t self", false),
                            new StructureChange.DropConstraint(t, "t ok", false),
                            new StructureChange.DropConstraint(t, "t once", false),
                            new StructureChange.DropConstraint(t, "t key", false));
            assertThat(bare.keys()).isEmpty();
            assertThat(bare.checks()).isEmpty();
            assertThat(bare.foreignKeys()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void anIndexWithItsSortIsAddedAndDropped(ConnectionSettings settings) {
        try (var it = withRows(settings)) {
            TableName t = it.table("t");
            var draft =
                    new IndexDraft(
                            "t \"look\"",
                            true,
                            "btree",
                            List.of(
                                    IndexKey.column("note").order(true, Nulls.LAST),
                                    IndexKey.column("id")),
                            null);
            Table with = it.apply(t, new StructureChange.AddIndex(t, draft));
            assertThat(with.indexes())
                    .extracting(Index::name, Index::unique)
                    .containsExactly(tuple("t \"look\"", true));
            assertThat(with.indexes().getFirst().keys().getFirst()).contains("note", "DESC");
            Table without = it.apply(t, new StructureChange.DropIndex(t, "t \"look\""));
            assertThat(without.indexes()).isEmpty();
        }
    }
}
