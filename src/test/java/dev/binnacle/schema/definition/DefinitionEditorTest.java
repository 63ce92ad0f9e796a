package dev.binnacle.schema.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Column.Generated;
import dev.binnacle.database.Engine;
import dev.binnacle.database.TableName;
import dev.binnacle.database.h2.H2Dialect;
import dev.binnacle.database.postgresql.PostgreSqlDialect;
import dev.binnacle.schema.CheckDraft;
import dev.binnacle.schema.ColumnDraft;
import dev.binnacle.schema.ForeignKeyDraft;
import dev.binnacle.schema.IndexDraft;
import dev.binnacle.schema.KeyDraft;
import dev.binnacle.schema.StructureChange;
import dev.binnacle.schema.TableDraft;
import dev.binnacle.schema.h2.H2Structure;
import dev.binnacle.schema.postgresql.PostgreSqlStructure;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes are written where they belong, and nothing else is touched. */
class DefinitionEditorTest {
    private static final String SHOP =
            """
            -- dialect: %s
            -- The shop of the harbour.

            -- who buys
            create table customer (
                id integer primary key,
                name varchar(40) not null, -- as on the letter box
                email varchar(60) -- may be missing
            );

            comment on table customer is 'who buys';

            create table orders (
                id integer primary key,
                customer_id integer references customer (id), -- who
                total numeric(10, 2) default 0 not null,
                placed date,
                constraint total_ok check (total >= 0)
            );

            create index orders_placed on orders (placed);

            /* what was here before */
            create view big_orders as select id, total from orders where total > 100;
            """;

    private static final TableName ORDERS = new TableName("public", "orders");
    private static final TableName CUSTOMER = new TableName("public", "customer");

    static Definition shop(String dialect) {
        return MaterialDefinitions.of(SHOP.formatted(dialect));
    }

    static DefinitionEditor editor() {
        return new DefinitionEditor(
                MaterialDefinitions.definitions(),
                Map.of(
                        Engine.POSTGRESQL, new PostgreSqlStructure(new PostgreSqlDialect()),
                        Engine.H2, new H2Structure(new H2Dialect())));
    }

    /** The lines that went (-) and came (+). */
    private static List<String> changed(String dialect, StructureChange... changes) {
        Definition before = shop(dialect);
        assertThat(before.problems()).isEmpty();
        Definition after = editor().apply(before, List.of(changes)).definition();
        assertThat(after.problems()).isEmpty();
        return difference(text(before), text(after));
    }

    private static String text(Definition definition) {
        return definition.files().getFirst().text();
    }

    static List<String> difference(String before, String after) {
        List<String> old = List.of(before.split("\n", -1));
        List<String> now = List.of(after.split("\n", -1));
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] =
                        old.get(i).equals(now.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add("-" + old.get(i++).strip());
            } else {
                lines.add("+" + now.get(j++).strip());
            }
        }
        lines.removeIf(line -> line.length() == 1);
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void aColumnIsAddedAfterTheLast(String dialect) {
        ColumnDraft note = ColumnDraft.of("note", "varchar(9)").notNull().expression("'-'");
        assertThat(changed(dialect, new StructureChange.AddColumn(ORDERS, note)))
                .containsExactly("+note varchar(9) default '-' not null,");
        assertThat(changed(dialect, new StructureChange.AddColumn(CUSTOMER, note)))
                .containsExactly(
                        "-email varchar(60) -- may be missing",
                        "+email varchar(60), -- may be missing",
                        "+note varchar(9) default '-' not null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void aColumnIsChangedInItsLine(String dialect) {
        assertThat(changed(dialect, new StructureChange.AlterType(CUSTOMER, "name", "text", null)))
                .containsExactly(
                        "-name varchar(40) not null, -- as on the letter box",
                        "+name text not null, -- as on the letter box");
        assertThat(changed(dialect, new StructureChange.SetNullable(CUSTOMER, "name", true)))
                .containsExactly(
                        "-name varchar(40) not null, -- as on the letter box",
                        "+name varchar(40), -- as on the letter box");
        assertThat(changed(dialect, new StructureChange.SetNullable(CUSTOMER, "email", false)))
                .containsExactly(
                        "-email varchar(60) -- may be missing",
                        "+email varchar(60) not null -- may be missing");
        assertThat(changed(dialect, new StructureChange.SetDefault(ORDERS, "total", "5")))
                .containsExactly(
                        "-total numeric(10, 2) default 0 not null,",
                        "+total numeric(10, 2) default 5 not null,");
        assertThat(changed(dialect, new StructureChange.SetDefault(ORDERS, "total", null)))
                .containsExactly(
                        "-total numeric(10, 2) default 0 not null,",
                        "+total numeric(10, 2) not null,");
        assertThat(
                        changed(
                                dialect,
                                new StructureChange.SetDefault(ORDERS, "placed", "current_date")))
                .containsExactly("-placed date,", "+placed date default current_date,");
        assertThat(
                        changed(
                                dialect,
                                new StructureChange.SetIdentity(
                                        ORDERS,
                                        "id",
                                        Generated.NEVER,
                                        Generated.IDENTITY_BY_DEFAULT)))
                .containsExactly(
                        "-id integer primary key,",
                        "+id integer generated by default as identity primary key,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void aDroppedColumnLeavesWithItsLineAndItsIndex(String dialect) {
        assertThat(changed(dialect, new StructureChange.DropColumn(ORDERS, "placed", false)))
                .containsExactly(
                        "-placed date,", "-create index orders_placed on orders (placed);");
        assertThat(changed(dialect, new StructureChange.DropColumn(CUSTOMER, "email", false)))
                .containsExactly(
                        "-name varchar(40) not null, -- as on the letter box",
                        "-email varchar(60) -- may be missing",
                        "+name varchar(40) not null -- as on the letter box");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void aRenamedTableIsRenamedWhereItIsNamed(String dialect) {
        DefinitionEdit edit =
                editor().apply(
                                shop(dialect),
                                List.of(new StructureChange.RenameTable(CUSTOMER, "buyer")));
        assertThat(edit.toLookAt()).isEmpty();
        List<String> lines = difference(text(shop(dialect)), text(edit.definition()));
        assertThat(lines)
                .contains(
                        "+create table buyer (",
                        "+comment on table buyer is 'who buys';",
                        "+customer_id integer references buyer (id), -- who");
        assertThat(edit.definition().catalog().table(new TableName("public", "buyer"))).isPresent();
        DefinitionEdit other =
                editor().apply(
                                shop(dialect),
                                List.of(new StructureChange.RenameTable(ORDERS, "purchase")));
        assertThat(other.toLookAt()).hasSize(1);
        assertThat(other.toLookAt().getFirst().line()).isEqualTo(24);
    }

    @Test
    void whatTheDatabaseNamedKeepsItsName() {
        assertThat(
                        changed(
                                "postgresql",
                                new StructureChange.RenameColumn(
                                        ORDERS, "customer_id", "buyer_id")))
                .containsExactly(
                        "-customer_id integer references customer (id), -- who",
                        "+buyer_id integer constraint orders_customer_id_fkey references customer"
                                + " (id), -- who");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void aRenamedColumnIsRenamedInChecksAndIndexes(String dialect) {
        assertThat(changed(dialect, new StructureChange.RenameColumn(ORDERS, "total", "sum")))
                .containsExactly(
                        "-total numeric(10, 2) default 0 not null,",
                        "+sum numeric(10, 2) default 0 not null,",
                        "-constraint total_ok check (total >= 0)",
                        "+constraint total_ok check (sum >= 0)");
        assertThat(changed(dialect, new StructureChange.RenameColumn(ORDERS, "placed", "day")))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void commentsAreSetWhereTheyStand(String dialect) {
        assertThat(changed(dialect, new StructureChange.CommentTable(CUSTOMER, "it's theirs")))
                .containsExactly(
                        "-comment on table customer is 'who buys';",
                        "+comment on table customer is 'it''s theirs';");
        assertThat(changed(dialect, new StructureChange.CommentTable(CUSTOMER, null)))
                .containsExactly("-comment on table customer is 'who buys';");
        assertThat(changed(dialect, new StructureChange.CommentColumn(CUSTOMER, "email", "x")))
                .containsExactly("+comment on column public.customer.email is 'x';");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void constraintsAndIndexesComeAndGo(String dialect) {
        assertThat(changed(dialect, new StructureChange.DropConstraint(ORDERS, "total_ok", false)))
                .containsExactly(
                        "-placed date,", "-constraint total_ok check (total >= 0)", "+placed date");
        assertThat(
                        changed(
                                dialect,
                                new StructureChange.AddCheck(
                                        ORDERS, new CheckDraft("late", "total < 1000"))))
                .containsExactly(
                        "-constraint total_ok check (total >= 0)",
                        "+constraint total_ok check (total >= 0),",
                        "+constraint late check (total < 1000)");
        assertThat(
                        changed(
                                dialect,
                                new StructureChange.AddKey(
                                        CUSTOMER,
                                        new KeyDraft("one_email", false, List.of("email")))))
                .containsExactly(
                        "-email varchar(60) -- may be missing",
                        "+email varchar(60), -- may be missing",
                        "+constraint one_email unique (email)");
        assertThat(changed(dialect, new StructureChange.DropIndex(ORDERS, "orders_placed")))
                .containsExactly("-create index orders_placed on orders (placed);");
        assertThat(
                        changed(
                                dialect,
                                new StructureChange.AddIndex(
                                        ORDERS, IndexDraft.of("by_customer", "customer_id"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void aForeignKeyIsAdded(String dialect) {
        var key = ForeignKeyDraft.of("self", "id", CUSTOMER, "id");
        assertThat(changed(dialect, new StructureChange.AddForeignKey(ORDERS, key)))
                .containsExactly(
                        "-constraint total_ok check (total >= 0)",
                        "+constraint total_ok check (total >= 0),",
                        "+constraint self foreign key (id) references public.customer (id)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void tablesComeAndGoWithAllTheyHave(String dialect) {
        TableDraft draft =
                TableDraft.of(
                        new TableName("public", "harbour"),
                        List.of(ColumnDraft.of("id", "integer").notNull()),
                        List.of(new KeyDraft(null, true, List.of("id"))));
        List<String> lines = changed(dialect, new StructureChange.CreateTable(draft));
        assertThat(lines)
                .containsExactly(
                        "+create table public.harbour (",
                        "+id integer not null,",
                        "+primary key (id)",
                        "+);");
        List<String> dropped = changed(dialect, new StructureChange.DropTable(CUSTOMER, true));
        assertThat(dropped)
                .containsExactly(
                        "--- who buys",
                        "-create table customer (",
                        "-id integer primary key,",
                        "-name varchar(40) not null, -- as on the letter box",
                        "-email varchar(60) -- may be missing",
                        "-);",
                        "-comment on table customer is 'who buys';",
                        "-customer_id integer references customer (id), -- who",
                        "+customer_id integer, -- who");
    }

    @Test
    void aNewTableGoesToTheFileOfItsSchema() {
        Definition before =
                MaterialDefinitions.definitions()
                        .parse(
                                List.of(
                                        new SourceFile(
                                                "1.sql",
                                                "-- dialect: postgresql\n"
                                                        + "create schema a; create schema b;\n"
                                                        + "create table a.one (id int);\n"),
                                        new SourceFile("2.sql", "create table b.two (id int)\n"),
                                        new SourceFile("3.sql", "-- nothing yet\n")));
        assertThat(before.problems()).isEmpty();
        TableDraft draft =
                TableDraft.of(
                        new TableName("b", "Three"),
                        List.of(ColumnDraft.of("id", "integer")),
                        List.of());
        DefinitionEdit edit =
                editor().apply(before, List.of(new StructureChange.CreateTable(draft)));
        assertThat(edit.definition().files().get(1).text())
                .isEqualTo(
                        "create table b.two (id int);\n\ncreate table b.\"Three\" (\n    id"
                                + " integer\n);\n");
        assertThat(edit.definition().files().get(0)).isEqualTo(before.files().get(0));
    }

    @Test
    void whatIsMadeByStatementsIsChangedByOneMore() {
        Definition before =
                MaterialDefinitions.of(
                        "-- dialect: postgresql\ncreate table a (x int);\n"
                                + "alter table a rename to b;\n");
        DefinitionEdit edit =
                editor().apply(
                                before,
                                List.of(
                                        new StructureChange.AddColumn(
                                                new TableName("public", "b"),
                                                ColumnDraft.of("y", "integer"))));
        assertThat(text(edit.definition()))
                .startsWith(text(before))
                .endsWith("alter table \"public\".\"b\" add column \"y\" integer;\n");
        assertThat(edit.definition().problems()).isEmpty();
        assertThat(column(edit.definition(), "b", "y")).isEqualTo("integer");
    }

    private static @Nullable String column(Definition definition, String table, String column) {
        return definition
                .catalog()
                .table(new TableName("public", table))
                .flatMap(found -> found.column(column))
                .map(found -> found.type())
                .orElse(null);
    }
}
