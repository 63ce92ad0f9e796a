package dev.binnacle.desktop.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.OpenDesktop;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.testing.Hand;
import dev.binnacle.testing.TestEditors;
import dev.binnacle.testing.TestScreen;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What uses a table is shown in its tab, and opened from there. */
class UsedByTest {
    private static final String[] SHOP = {
        "create table customers (id integer primary key, name varchar(80) not null)",
        "create table orders (id integer primary key, customer_id integer not null"
                + " constraint order_customer references customers (id), note varchar(40),"
                + " constraint noted check (note <> ''))",
        "create index orders_note on orders (note)",
        "create view open_orders as select id, note from orders",
        "create view open_order_notes as select note from open_orders",
        "create view a_view_with_a_name_that_is_as_long_as_names_get_to_be_in_a_db as"
                + " select o.id from orders o join customers c on c.id = o.customer_id",
        "create table lonely (id integer)"
    };

    @TempDir private Path queries;

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void whatUsesATableIsFoundFilteredAndOpened(ConnectionSettings settings) throws IOException {
        Files.writeString(queries.resolve("late.sql"), "select 1;\n\nselect note from orders");
        Files.writeString(queries.resolve("all.sql"), "select * from orders");
        try (var it = open(settings)) {
            it.show(Area.SCHEMA).open(structure(it, "orders"));
            Hand hand = it.hand();
            hand.press("Used by").await("public.open_order_notes");
            assertThat(hand.sees("Foreign keys from here")).isTrue();
            assertThat(hand.sees("late.sql:3")).isTrue();
            it.picture("schema-used-by-" + settings.engine());
            hand.choose("What is asked about", "note").await("noted of public.orders");
            assertThat(hand.sees("orders_note of public.orders")).isTrue();
            assertThat(hand.sees("perhaps")).isTrue();
            it.picture("schema-used-by-column-" + settings.engine());
            hand.type("Find in what uses it", "order_notes").await("1 use");
            assertThat(hand.sees("noted of public.orders")).isFalse();
            TestScreen.run(() -> enter(it));
            hand.await("Open rows");
            TestScreen.await("the view", () -> hand.sees("open_order_notes"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void nothingIsSaidInWords(ConnectionSettings settings) {
        try (var it = open(settings)) {
            it.show(Area.SCHEMA).open(structure(it, "lonely"));
            it.hand()
                    .press("Used by")
                    .await("Nothing in the database or the saved queries uses this table.");
            it.picture("schema-used-by-none-" + settings.engine());
        }
    }

    private OpenDesktop open(ConnectionSettings settings) {
        return new OpenDesktop(TestEditors.diagrams(), TestEditors.uses(queries), settings, SHOP);
    }

    private static Target structure(OpenDesktop it, String table) {
        return Target.structure(it.backend().id(), new TableName("public", table));
    }

    private static void enter(OpenDesktop it) {
        Node list =
                it.desktop().scene().getRoot().lookupAll(".list-view").stream()
                        .filter(node -> "What uses it".equals(node.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
        assertThat(((ListView<?>) list).getSelectionModel().getSelectedIndex()).isEqualTo(1);
        list.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }
}
