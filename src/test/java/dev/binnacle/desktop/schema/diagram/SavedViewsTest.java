package dev.binnacle.desktop.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.desktop.shell.OpenDesktop;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Note;
import dev.binnacle.schema.diagram.Tint;
import dev.binnacle.testing.TestEditors;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SavedViewsTest {
    private static final String[] SHOP = {
        "create table customers (id integer primary key, name varchar(80) not null)",
        "create table orders (id integer primary key, customer_id integer not null"
                + " constraint order_customer references customers (id), note varchar(40))",
        "create table order_items (order_id integer references orders (id), line integer,"
                + " amount integer not null, primary key (order_id, line))",
        "create table payments (id integer primary key, order_id integer references orders (id))",
        "create table settings (name varchar(40) primary key)"
    };

    @TempDir private Path workspace = Path.of("");

    private DiagramDesk open(String view) {
        var desktop = new OpenDesktop(TestEditors.diagrams(workspace), TestPostgres.newH2(), SHOP);
        String id = desktop.backend().id();
        return new DiagramDesk(desktop)
                .open(view.isEmpty() ? DiagramTab.of(id) : DiagramTab.of(id, view));
    }

    @Test
    void whatWasPlacedByHandStandsThereAfterARestart() {
        Box placed;
        try (var it = open("").stands(5)) {
            assertThat(workspace.resolve("diagrams")).doesNotExist();
            double[] at = it.title("settings");
            Box before = it.box("settings");
            it.drag(at[0], at[1], at[0] + 90, at[1] + 40, false);
            TestScreen.await("that it moved", () -> !it.box("settings").equals(before));
            placed = it.box("settings");
            TestScreen.await(
                    "the file", () -> Files.exists(workspace.resolve("diagrams/all.yaml")));
        }
        try (var it = open("").stands(5)) {
            assertThat(it.box("settings")).isEqualTo(placed);
        }
    }

    @Test
    void aViewIsNamedChosenAndDeleted() {
        try (var it = open("").stands(5)) {
            TestScreen.run(() -> it.parts().acts().around(DiagramDesk.table("customers"), 1));
            it.stands(2);
            TestScreen.run(() -> it.parts().views().look());
            TestScreen.run(it::saveView);
            it.hand().type("Name of the view", "customers only");
            it.hand().press("Save view");
            TestScreen.await(
                    "the file",
                    () -> Files.exists(workspace.resolve("diagrams/customers only.yaml")));
            assertThat(TestScreen.on(() -> it.tab().title().getValue()))
                    .isEqualTo("Diagram: customers only");
            assertThat(TestScreen.on(() -> it.tab().target().detail("view")))
                    .isEqualTo("customers only");
        }
        try (var it = open("customers only").stands(2)) {
            assertThat(it.shows("orders")).isTrue();
            TestScreen.run(() -> it.parts().views().delete("customers only"));
            TestScreen.await(
                    "that it is gone",
                    () -> !Files.exists(workspace.resolve("diagrams/customers only.yaml")));
        }
    }

    @Test
    void whatHasNoNameIsPartOfTheTab() {
        Target kept;
        try (var it = open("").stands(5)) {
            it.open(DiagramTab.around(it.desktop().backend().id(), DiagramDesk.table("orders")));
            it.stands(4);
            double[] at = it.title("payments");
            it.click(at[0], at[1], 1).key(KeyCode.DELETE).stands(3);
            kept = TestScreen.on(() -> it.tab().target());
            it.open(kept);
            it.stands(3);
            assertThat(it.shows("payments")).isFalse();
        }
    }

    @Test
    void relationsAreFollowedAndAPathIsFound() {
        try (var it = open("").stands(5)) {
            TestScreen.run(() -> it.parts().acts().around(DiagramDesk.table("customers"), 0));
            it.stands(1);
            it.key(KeyCode.TAB).key(KeyCode.R).stands(2);
            it.hand().type("Find or add a table", "payments");
            it.enterInSearch();
            it.stands(3);
            TestScreen.run(() ->
                    it.parts()
                            .model()
                            .selection()
                            .set(
                                    List.of(
                                            DiagramDesk.table("customers"),
                                            DiagramDesk.table("payments"))));
            TestScreen.run(it.parts().acts()::path);
            assertThat(it.parts().model().selection().tables())
                    .containsExactlyInAnyOrder(
                            DiagramDesk.table("customers"),
                            DiagramDesk.table("orders"),
                            DiagramDesk.table("payments"));
        }
    }

    @Test
    void groupsAndNotesAreKeptWithTheView() {
        try (var it = open("").stands(5)) {
            TestScreen.run(() -> {
                it.parts().model().selection().set(List.of(DiagramDesk.table("settings")));
                it.parts().acts().group("machine room", Tint.GREEN);
                it.parts().acts().newNote(0, -200, "Ask Anna before this changes");
            });
            TestScreen.await("the note", () -> it.parts().model().scenery().notes().size() == 1);
            TestScreen.run(it.parts().acts()::fit);
            it.picture("groups");
            Note note = it.parts().model().scenery().notes().getFirst();
            TestScreen.run(() -> it.parts().acts().change(note, new Note("", note.box())));
            TestScreen.await(
                    "that it is gone", () -> it.parts().model().scenery().notes().isEmpty());
            TestScreen.run(it.parts().acts()::undo);
            TestScreen.await("the note", () -> it.parts().model().scenery().notes().size() == 1);
        }
        try (var it = open("").stands(5)) {
            assertThat(it.parts().model().scenery().notes()).hasSize(1);
            assertThat(it.parts().work().diagram().groups()).hasSize(1);
        }
    }

    @Test
    void theDiagramIsExported() throws Exception {
        try (var it = open("").stands(5)) {
            for (String format : List.of("svg", "pdf", "png")) {
                Path file = workspace.resolve("out." + format);
                TestScreen.run(() -> it.export(file));
                TestScreen.await("the file " + file, () -> Files.exists(file));
                assertThat(Files.size(file)).isGreaterThan(1_000);
            }
        }
    }
}
