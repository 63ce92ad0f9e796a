package dev.binnacle.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.control.grid.CellEntry;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.ToggleButton;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableTabTest {
    private static final String SHOP =
            """
            create table customers (id integer primary key, name varchar(60) not null, note varchar(200), born date, active boolean);
            create table orders (id integer primary key, customer_id integer not null references customers(id), status varchar(12) not null, total numeric(10,2), placed_at timestamp, shipped boolean, remark varchar(400));
            insert into customers values (1, 'Anna Karlsson', '', date '1980-02-03', true), (2, 'Ben Ode', null, null, false), (3, 'Çağla Şimşek', 'likes tea', date '1999-12-31', true);
            insert into orders select x, 1 + x % 3, case when x % 4 = 0 then 'paid' else 'open' end, x * 1.25, timestamp '2026-11-20 14:03:22' + x * interval '1' minute, x % 2 = 0, case when x % 5 = 0 then null when x % 7 = 0 then '' else 'remark ' || x end from %s;
            """;

    static String shop(ConnectionSettings settings) {
        String numbers =
                settings.engine().title().equals("H2")
                        ? "system_range(1, 1000) as numbers(x)"
                        : "generate_series(1, 1000) as numbers(x)";
        return SHOP.replace("%s", numbers);
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void editedCellsAreSavedAndTheDatabaseHasThem(ConnectionSettings settings) {
        try (var desk = new DataDesk(settings, shop(settings))) {
            desk.open("orders");
            desk.picture("table-" + settings.engine().title());
            TestScreen.run(() -> {
                desk.grid().actions().enter(0, 2, CellEntry.of("shipped"));
                desk.grid().actions().enter(1, 6, CellEntry.NULL);
                desk.grid().actions().enter(2, 6, CellEntry.of(""));
            });
            assertThat(desk.says("3 changes")).isTrue();
            TestScreen.run(() ->
                    desk.find(
                                    ToggleButton.class,
                                    button ->
                                            "SQL".equals(button.getText())
                                                    && button.getStyleClass().contains("flat"))
                            .fire());
            TestScreen.await(
                    "the statements",
                    () ->
                            desk.all(dev.binnacle.desktop.control.SqlArea.class)
                                    .getFirst()
                                    .text()
                                    .contains("shipped"));
            desk.picture("table-staged-" + settings.engine().title());
            desk.press("Save 3");
            desk.await("Saved 3 rows");
            assertThat(desk.ask("select status from orders where id = 1")).isEqualTo("shipped");
            assertThat(desk.ask("select count(*) from orders where remark is null and id = 2"))
                    .isEqualTo("1");
            assertThat(desk.ask("select count(*) from orders where remark = '' and id = 3"))
                    .isEqualTo("1");
        }
    }
}
