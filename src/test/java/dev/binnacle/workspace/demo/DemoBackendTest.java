package dev.binnacle.workspace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Location.H2File;
import dev.binnacle.database.Location.PostgreSql;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class DemoBackendTest {
    private static final List<String> TABLES =
            List.of(
                    "customers",
                    "addresses",
                    "categories",
                    "products",
                    "product_categories",
                    "product_media",
                    "stock_moves",
                    "orders",
                    "order_items",
                    "payments",
                    "shipments",
                    "reviews",
                    "price_changes",
                    "content.media",
                    "content.authors",
                    "content.articles",
                    "content.tags",
                    "content.article_tags");
    private static final List<String> VIEWS =
            List.of(
                    "order_totals",
                    "stock_levels",
                    "monthly_revenue",
                    "open_invoices",
                    "content.published_articles");

    @TempDir static Path folder;
    private static final Map<DemoFlavor, String> URLS = new TreeMap<>();

    @BeforeAll
    static void makeTheDemoInBoth() throws SQLException {
        var workspace = new WorkspaceFolder(folder.resolve("w"));
        workspace.prepare();
        H2File place = (H2File) DemoBackend.create(workspace).location();
        URLS.put(DemoFlavor.H2, url(place));
        String database = ((PostgreSql) TestPostgres.newDatabase().location()).database();
        URLS.put(
                DemoFlavor.POSTGRESQL,
                "jdbc:postgresql://127.0.0.1:"
                        + TestPostgres.port()
                        + "/"
                        + database
                        + "?user=postgres");
        try (Connection connection = connect(DemoFlavor.POSTGRESQL)) {
            DemoBackend.loadPostgreSql(connection);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTableAndViewHasRows(DemoFlavor flavor) throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (String table : TABLES) {
            counts.put(table, number(flavor, "select count(*) from " + table));
        }
        for (String view : VIEWS) {
            counts.put(view, number(flavor, "select count(*) from " + view));
        }
        assertThat(counts).allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
                .isBetween(8_000L, 30_000L);
    }

    @Test
    void bothDatabasesHoldTheSameRows() throws SQLException {
        for (String table : TABLES) {
            // by the first two columns, which are or begin every key
            String sql = "select * from " + table + " order by 1, 2";
            assertThat(rows(DemoFlavor.POSTGRESQL, sql))
                    .as(table)
                    .isEqualTo(rows(DemoFlavor.H2, sql));
        }
    }

    @Test
    void aSecondDemoIsTheSameToTheLastRow() throws SQLException {
        var other = new WorkspaceFolder(folder.resolve("other"));
        other.prepare();
        H2File place = (H2File) DemoBackend.create(other).location();
        for (String table : TABLES) {
            String sql = "select * from " + table + " order by 1, 2";
            try (Connection connection = DriverManager.getConnection(url(place))) {
                assertThat(rows(connection, sql)).as(table).isEqualTo(rows(DemoFlavor.H2, sql));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theBooksAddUp(DemoFlavor flavor) throws SQLException {
        assertThat(
                        number(
                                flavor,
                                "select count(*) from orders o where total <> shipping - discount +"
                                    + " (select coalesce(sum(amount), 0) from order_items i where"
                                    + " i.order_id = o.id)"))
                .as("orders whose items do not sum to their total")
                .isZero();
        assertThat(number(flavor, "select count(*) from stock_levels where in_stock < 0")).isZero();
        assertThat(
                        number(
                                flavor,
                                "select count(*) from orders o join addresses a on a.id ="
                                        + " o.ship_to_id where a.customer_id <> o.customer_id"))
                .as("orders sent to somebody else")
                .isZero();
        assertThat(
                        number(
                                flavor,
                                "select count(*) from orders where placed_at > timestamp with time"
                                        + " zone '2026-11-20 08:00:00+00'"))
                .as("orders from the future")
                .isZero();
        assertThat(number(flavor, "select count(distinct status) from orders")).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void rowsMadeByHandContinueTheNumbers(DemoFlavor flavor) throws SQLException {
        try (Connection connection = connect(flavor);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "insert into categories (slug, name, place) values ('new', 'New', 1)");
            statement.execute(
                    "insert into orders (number, customer_id, ship_to_id, status, placed_at,"
                            + " shipping, total) values (nextval('order_number'), 1, 1, 'placed',"
                            + " now(), 0, 0)");
            connection.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyoneMayDoTheirJobAndNoMore(DemoFlavor flavor) throws SQLException {
        try (Connection yuki = as(flavor, "yuki")) {
            assertThat(rows(yuki, "select id from payments")).isNotEmpty();
            assertThat(refused(yuki, "update products set price = 1")).isTrue();
            assertThat(refused(yuki, "create table mine (id integer)")).isTrue();
        }
        try (Connection tariq = as(flavor, "tariq")) {
            assertThat(refused(tariq, "update orders set note = 'packed' where id = 1")).isFalse();
            assertThat(refused(tariq, "delete from customers")).isTrue();
        }
        try (Connection ingrid = as(flavor, "ingrid")) {
            assertThat(refused(ingrid, "update customers set newsletter = false where id = 1"))
                    .isFalse();
        }
    }

    @Test
    void anUnfinishedDemoIsMadeAnewAndAFinishedOneIsLeftAlone() throws IOException, SQLException {
        var workspace = new WorkspaceFolder(folder.resolve("killed"));
        workspace.prepare();
        Files.createDirectories(workspace.demo());
        Files.writeString(workspace.demo().resolve("shop-new.mv.db"), "half");
        H2File place = (H2File) DemoBackend.create(workspace).location();
        String url = url(place);
        try (Connection connection = DriverManager.getConnection(url)) {
            connection
                    .createStatement()
                    .execute("update customers set given_name = 'Mine' where id = 1");
        }
        DemoBackend.create(workspace);
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(rows(connection, "select given_name from customers where id = 1"))
                    .containsExactly("Mine|");
        }
        assertThat(workspace.demo()).isDirectoryNotContaining("glob:**/shop-new*");
        assertThat(workspace.requests().resolve("demo/echo.hurl"))
                .content()
                .contains("{{echo}}/echo");
    }

    @ParameterizedTest
    @EnumSource
    void theSampleQueriesRun(DemoFlavor flavor) throws SQLException {
        for (String query :
                List.of(
                        "best-sellers",
                        "customers-without-orders",
                        "revenue-by-month",
                        "category-tree")) {
            assertThat(rows(flavor, DemoText.read("queries/" + query + ".sql").replace(";", "")))
                    .as(query)
                    .isNotEmpty();
        }
    }

    private static String url(H2File place) {
        return "jdbc:h2:file:"
                + place.path()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;user=shop_owner";
    }

    private static boolean refused(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return false;
        } catch (SQLException refused) {
            return true;
        }
    }

    private static Connection connect(DemoFlavor flavor) throws SQLException {
        return DriverManager.getConnection(String.valueOf(URLS.get(flavor)));
    }

    private static Connection as(DemoFlavor flavor, String user) throws SQLException {
        return DriverManager.getConnection(
                String.valueOf(URLS.get(flavor)).replaceAll("user=.*", "user=" + user));
    }

    private static long number(DemoFlavor flavor, String sql) throws SQLException {
        return Long.parseLong(rows(flavor, sql).getFirst().replace("|", ""));
    }

    private static List<String> rows(DemoFlavor flavor, String sql) throws SQLException {
        try (Connection connection = connect(flavor)) {
            return rows(connection, sql);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(text(result));
            }
        }
        return rows;
    }

    private static String text(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append(cell(row, i)).append('|');
        }
        return text.toString();
    }

    private static String cell(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        String type =
                row.getMetaData().getColumnTypeName(column).toLowerCase(java.util.Locale.ROOT);
        if (value == null) {
            return "-";
        }
        if (type.contains("timestamp")) {
            return row.getObject(column, java.time.OffsetDateTime.class).toInstant().toString();
        }
        if (type.startsWith("json")) {
            return row.getString(column).replace(" ", "");
        }
        if (value instanceof Boolean || value instanceof Float) {
            return value.toString();
        }
        if (value instanceof byte[] bytes) {
            return java.util.HexFormat.of().formatHex(bytes);
        }
        if (value instanceof java.sql.Array array) {
            return java.util.Arrays.toString((Object[]) array.getArray());
        }
        return row.getString(column);
    }
}
