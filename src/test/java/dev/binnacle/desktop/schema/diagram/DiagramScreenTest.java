package dev.binnacle.desktop.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.OpenDesktop;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Set;

class DiagramScreenTest {
    private static final String[] SHOP = {
        "create table customers (id integer primary key, name varchar(80) not null)",
        "create table orders (id integer primary key, customer_id integer not null"
                + " constraint order_customer references customers (id), note varchar(40))",
        "create table order_items (order_id integer references orders (id), line integer,"
                + " amount integer not null, primary key (order_id, line))",
        "create table settings (name varchar(40) primary key)"
    };

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void theDiagramOpensFromTheTreeWithAllTables(ConnectionSettings settings) {
        try (var desktop = new OpenDesktop(settings, SHOP)) {
            desktop.show(Area.SCHEMA);
            desktop.hand().press("Diagram");
            var it = new DiagramDesk(desktop).stands(4);
            assertThat(it.parts().model().scenery().wires()).hasSize(2);
            it.hand().await("4 tables");
            it.picture("shop-" + settings.engine());
        }
    }

    @Test
    void aTableThatIsDraggedStaysWhereItWasLet() {
        try (var it = DiagramDesk.of(TestPostgres.newH2(), SHOP).stands(4)) {
            Box before = it.box("customers");
            Box other = it.box("orders");
            double scale = TestScreen.on(() -> it.parts().model().viewport().scale());
            double[] at = it.title("customers");
            it.drag(at[0], at[1], at[0] + 50 * scale, at[1] + 30 * scale, false);
            TestScreen.await("that it moved", () -> !it.box("customers").equals(before));
            assertThat(it.box("customers").x()).isEqualTo(Math.round(before.x() + 50));
            assertThat(it.box("orders")).isEqualTo(other);
            TestScreen.run(() -> it.tab().perform(Command.UNDO));
            TestScreen.await("the old place", () -> it.box("customers").equals(before));
            TestScreen.run(() -> it.tab().perform(Command.REDO));
            TestScreen.await("the new place", () -> !it.box("customers").equals(before));
        }
    }

    @Test
    void keysChooseMoveAndRemoveTablesAndOpenThem() {
        try (var it = DiagramDesk.of(TestPostgres.newH2(), SHOP).stands(4)) {
            it.key(KeyCode.TAB);
            assertThat(it.parts().model().selection().lead())
                    .isEqualTo(DiagramDesk.table("customers"));
            assertThat(it.surface().getAccessibleText())
                    .startsWith("customers, 2 columns: id ")
                    .endsWith("Referred to by orders");
            it.key(KeyCode.A, true, false);
            assertThat(it.parts().model().selection().size()).isEqualTo(4);
            it.key(KeyCode.ESCAPE).key(KeyCode.TAB).key(KeyCode.TAB);
            assertThat(it.parts().model().selection().lead())
                    .isEqualTo(DiagramDesk.table("order_items"));
            Box before = it.box("order_items");
            it.key(KeyCode.RIGHT, true, false);
            TestScreen.await("the step", () -> it.box("order_items").x() == before.x() + 8);
            it.key(KeyCode.DELETE).stands(3);
            it.hand().await("3 of 4 tables");
            TestScreen.run(() -> it.tab().perform(Command.UNDO));
            it.stands(4);
            it.key(KeyCode.TAB).key(KeyCode.ENTER);
            TestScreen.await("the table's tab", () -> it.front().kind() == Target.Kind.TABLE);
        }
    }

    @Test
    void arrowsGoToTheTableThatLiesThere() {
        try (var it = DiagramDesk.of(TestPostgres.newH2(), SHOP).stands(4)) {
            it.key(KeyCode.RIGHT);
            var first = it.lead();
            Box from = it.box(first.name());
            it.key(KeyCode.RIGHT);
            Box to = it.box(it.lead().name());
            if (!to.equals(from)) {
                assertThat(to.centerX()).isGreaterThan(from.centerX());
                it.key(KeyCode.LEFT);
            }
            assertThat(it.parts().model().selection().lead()).isEqualTo(first);
        }
    }

    @Test
    void findGoesToATableAndFramesIt() {
        try (var it = DiagramDesk.of(TestPostgres.newH2(), SHOP).stands(4)) {
            TestScreen.run(() -> it.tab().perform(Command.FIND));
            it.hand().type("Find or add a table", "amount");
            TestScreen.await(
                    "the table of the column",
                    () ->
                            it.parts()
                                    .model()
                                    .found()
                                    .equals(Set.of(DiagramDesk.table("order_items"))));
            it.picture("find");
            it.desktop().hand().sees("go to");
            it.enterInSearch();
            assertThat(it.parts().model().selection().lead())
                    .isEqualTo(DiagramDesk.table("order_items"));
            assertThat(TestScreen.on(() -> it.parts().model().viewport().scale()))
                    .isGreaterThanOrEqualTo(0.8);
        }
    }

    @Test
    void aRubberBandChoosesWhatItMeets() {
        try (var it = DiagramDesk.of(TestPostgres.newH2(), SHOP).stands(4)) {
            Box box = it.box("settings");
            double[] corner =
                    TestScreen.on(() -> {
                        var viewport = it.parts().model().viewport();
                        return new double[] {
                            viewport.screenX(box.x()) - 6,
                            viewport.screenY(box.y()) - 6,
                            viewport.screenX(box.x()) + 12,
                            viewport.screenY(box.y()) + 12
                        };
                    });
            it.drag(corner[0], corner[1], corner[2], corner[3], true);
            assertThat(it.parts().model().selection().tables())
                    .containsExactly(DiagramDesk.table("settings"));
        }
    }

    @Test
    void aDragOnTheGroundMovesThePaperAndKeysZoom() {
        try (var it = DiagramDesk.of(TestPostgres.newH2(), SHOP).stands(4)) {
            Box seen = TestScreen.on(() -> it.parts().model().viewport().seen());
            it.drag(5, 5, 45, 25, false);
            Box now = TestScreen.on(() -> it.parts().model().viewport().seen());
            assertThat(now.x()).isLessThan(seen.x());
            assertThat(now.y()).isLessThan(seen.y());
            it.key(KeyCode.DIGIT1);
            it.hand().await("100 %");
            it.key(KeyCode.MINUS).key(KeyCode.MINUS);
            it.hand().await("64 %");
            it.key(KeyCode.DIGIT0);
            assertThat(TestScreen.on(() -> it.parts().stage().overview().isVisible())).isFalse();
        }
    }
}
