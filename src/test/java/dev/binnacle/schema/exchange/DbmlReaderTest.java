package dev.binnacle.schema.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.ValueKind;
import dev.binnacle.database.postgresql.PostgreSqlDialect;

import org.junit.jupiter.api.Test;

import java.util.List;

/** DBML as people write it. */
class DbmlReaderTest {
    private static final String SHOP =
            """
            // a shop
            Project shop {
              database_type: 'PostgreSQL'
              Note: 'sells things'
            }
            TablePartial stamps {
              created_at timestamptz [not null, default: `now()`]
              indexes { created_at }
            }
            Enum ecommerce.status {
              open
              "on hold" [note: 'waits']
            }
            Table users as U [headercolor: #3498db, note: 'people'] {
              id int [pk, increment]
              email varchar(80) [unique, not null]
              score numeric(12,2) [default: -1.5]
              tags text[]
              ~stamps
              name "character varying" [default: 'it\\'s', note: '''
                first line
                  second line
              ''']
            }
            Table ecommerce.orders {
              id int [primary key]
              user_id int [ref: > U.id]
              state ecommerce.status [default: 'open']
              region int
              shop int
              indexes {
                (region, shop) [unique, name: 'one_per_shop']
                (`lower(state)`, id) [type: hash, name: "by state"]
                user_id
              }
              checks { `region > 0` [name: 'positive'] }
              Note { 'what was bought' }
            }
            Table shops { region int
              shop int
              owner int
              indexes { (region, shop) [pk] }
            }
            Table cards { id int [pk, ref: - users.id] }
            Table labels { id int [pk] }
            Ref of_shop: ecommerce.orders.(region, shop) > shops.(region, shop) [delete: set null, update: cascade]
            Ref { users.id < shops.owner }
            Ref: ecommerce.orders.id <> labels.id
            TableGroup people { users
              cards
            }
            Note todo { 'think' }
            /* the
               end */
            """;

    @Test
    void readsAllThatItKnows() {
        Dbml dbml = read(SHOP);
        assertThat(dbml.problems()).isEmpty();
        assertThat(dbml.project()).isEqualTo("shop");
        assertThat(dbml.database()).isEqualTo("PostgreSQL");
        assertThat(dbml.groups())
                .containsExactly(
                        new Dbml.Group(
                                "people",
                                List.of(
                                        new TableName("public", "users"),
                                        new TableName("public", "cards")),
                                null));
        assertThat(dbml.notes())
                .containsExactly(new Dbml.Note("", "sells things"), new Dbml.Note("todo", "think"));
        Table users = table(dbml, "public", "users");
        assertThat(users.comment()).isEqualTo("people");
        assertThat(users.columns())
                .extracting(Column::name, Column::type, Column::nullable, Column::defaultExpression)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("id", "int", false, null),
                        org.assertj.core.groups.Tuple.tuple("email", "varchar(80)", false, null),
                        org.assertj.core.groups.Tuple.tuple("score", "numeric(12,2)", true, "-1.5"),
                        org.assertj.core.groups.Tuple.tuple("tags", "text[]", true, null),
                        org.assertj.core.groups.Tuple.tuple(
                                "created_at", "timestamptz", false, "now()"),
                        org.assertj.core.groups.Tuple.tuple(
                                "name", "character varying", true, "'it''s'"));
        assertThat(users.column("name").orElseThrow().comment())
                .isEqualTo("first line\n  second line");
        assertThat(users.column("id").orElseThrow().generated())
                .isEqualTo(Column.Generated.IDENTITY_BY_DEFAULT);
        assertThat(users.keys())
                .extracting(Key::name)
                .containsExactly("users_pkey", "users_email_key");
        assertThat(users.indexes())
                .singleElement()
                .satisfies(index -> assertThat(index.keys()).containsExactly("created_at"));
    }

    @Test
    void readsIndexesChecksAndEnums() {
        Table orders = table(read(SHOP), "ecommerce", "orders");
        assertThat(orders.keys())
                .extracting(Key::name)
                .containsExactly("orders_pkey", "one_per_shop");
        assertThat(orders.indexes().getFirst().definition())
                .isEqualTo(
                        "CREATE INDEX \"by state\" ON \"ecommerce\".\"orders\" USING hash"
                                + " (lower(state), \"id\")");
        assertThat(orders.checks())
                .singleElement()
                .satisfies(check -> assertThat(check.condition()).isEqualTo("region > 0"));
        Column state = orders.column("state").orElseThrow();
        assertThat(state.labels()).containsExactly("open", "on hold");
        assertThat(state.kind()).isEqualTo(ValueKind.ENUM);
        assertThat(orders.comment()).isEqualTo("what was bought");
    }

    @Test
    void readsReferencesInEveryForm() {
        Dbml dbml = read(SHOP);
        assertThat(dbml.catalog().tables())
                .flatMap(Table::foreignKeys)
                .extracting(DbmlReaderTest::words)
                .containsExactlyInAnyOrder(
                        "orders_user_id_fkey: ecommerce.orders[user_id] > public.users[id]"
                                + " NO ACTION NO ACTION",
                        "of_shop: ecommerce.orders[region, shop] > public.shops[region, shop]"
                                + " SET NULL CASCADE",
                        "shops_owner_fkey: public.shops[owner] > public.users[id]"
                                + " NO ACTION NO ACTION",
                        "cards_id_fkey: public.cards[id] > public.users[id] NO ACTION NO ACTION",
                        "orders_labels_orders_id_fkey: ecommerce.orders_labels[orders_id] >"
                                + " ecommerce.orders[id] NO ACTION NO ACTION",
                        "orders_labels_labels_id_fkey: ecommerce.orders_labels[labels_id] >"
                                + " public.labels[id] NO ACTION NO ACTION");
    }

    private static String words(ForeignKey key) {
        return key.name()
                + ": "
                + key.table()
                + key.columns()
                + " > "
                + key.target()
                + key.targetColumns()
                + " "
                + key.onDelete()
                + " "
                + key.onUpdate();
    }

    @Test
    void saysWhereItCannotReadAndReadsTheRest() {
        Dbml dbml =
                read(
                        """
                        Table a {
                          id int [pk]
                          broken
                          c int [not null default]
                          d int
                          indexes { (id [unique] }
                        }
                        Tabel wrong { x int }
                        Table b {
                          id int
                          a_id int [ref: > a.nothing]
                        }
                        Ref: b.id > missing.id
                        Table c { id int
                        """);
        assertThat(dbml.problems())
                .containsExactlyInAnyOrder(
                        new DbmlProblem(4, 3, "a type after broken"),
                        new DbmlProblem(6, 17, "',' or ')'"),
                        new DbmlProblem(
                                8,
                                1,
                                "Table, Ref, Enum, TableGroup, TablePartial, Note or Project"),
                        new DbmlProblem(11, 18, "a column nothing of public.a"),
                        new DbmlProblem(13, 6, "a table named missing"),
                        new DbmlProblem(15, 1, "'}' at the end of c"));
        assertThat(dbml.problems().getFirst().problem().sentence())
                .startsWith("Line 4, column 3: expected");
        assertThat(dbml.catalog().tables())
                .extracting(table -> table.name().name() + table.columns().size())
                .containsExactly("a3", "b2", "c1");
    }

    @Test
    void neverFailsWhereverTheTextIsCut() {
        for (int end = 0; end < SHOP.length(); end += 7) {
            assertThat(read(SHOP.substring(0, end)).catalog()).isNotNull();
            assertThat(read(SHOP.substring(end)).catalog()).isNotNull();
        }
    }

    private static Dbml read(String text) {
        return Dbml.read(text, new PostgreSqlDialect());
    }

    private static Table table(Dbml dbml, String schema, String name) {
        return dbml.catalog().table(new TableName(schema, name)).orElseThrow();
    }
}
