package dev.binnacle.desktop.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.desktop.shell.OpenDesktop;
import dev.binnacle.testing.TestEditors;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pictures of diagrams, small and large, to be looked at. */
class DiagramPicturesTest {
    @Test
    void pagilaIsDrawnAtEveryLevel() {
        try (var it = DiagramDesk.of(DiagramDesk.loaded("db/postgres/pagila.sql.gz")).stands(23)) {
            it.picture("pagila-fit");
            it.zoomTo(0.3);
            it.picture("pagila-names");
            it.zoomTo(0.6);
            it.picture("pagila-keys");
            TestScreen.run(() -> it.parts().acts().frame(List.of(DiagramDesk.table("film"))));
            it.zoomTo(1);
            it.hover(it.title("film")[0], it.title("film")[1]);
            it.picture("pagila-columns");
            assertThat(it.parts().model().scenery().wires()).hasSizeGreaterThan(15);
        }
    }

    @Test
    void aSquareAndAWideWindowHaveTheirPictures() {
        try (var it = DiagramDesk.of(DiagramDesk.loaded("db/postgres/pagila.sql.gz")).stands(23)) {
            it.size(1000, 1000);
            TestScreen.run(it.parts().acts()::fit);
            it.picture("pagila-square");
            it.size(1600, 700);
            TestScreen.run(it.parts().acts()::fit);
            it.zoomTo(0.8);
            it.picture("pagila-wide");
            assertThat(it.parts().model().viewport().scale()).isBetween(0.79, 0.81);
        }
    }

    @Test
    void whatIsLoadingAndWhatFailedHaveTheirPictures() throws Exception {
        Path workspace = Files.createTempDirectory("diagrams");
        Files.createDirectories(workspace.resolve("diagrams"));
        Files.writeString(workspace.resolve("diagrams/all.yaml"), "shows: [");
        try (var it =
                new DiagramDesk(
                        new OpenDesktop(
                                TestEditors.diagrams(workspace),
                                TestPostgres.newH2(),
                                "create table one (id int primary key)"))) {
            it.open(DiagramTab.of(it.desktop().backend().id()));
            it.hand().await("BIN-470");
            it.picture("failed");
            Files.writeString(workspace.resolve("diagrams/all.yaml"), "shows: all\n");
            it.hand().press("Try again");
            it.stands(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 1_000})
    void manyTablesBeginWithAFewAndAreDrawnAllTheSame(int tables) {
        try (var it = DiagramDesk.of(TestPostgres.newH2(), schema(tables))) {
            it.hand().await("Show all " + tables + " anyway");
            it.picture(tables + "-start");
            it.hand().press(TestScreen.on(() -> suggestion(it)));
            TestScreen.await("a few", () -> !it.parts().model().scenery().plates().isEmpty());
            it.picture(tables + "-around");
            it.zoomTo(1);
            TestScreen.run(it.parts().acts()::showAll);
            it.stands(tables);
            it.picture(tables + "-fit");
            it.zoomTo(0.3);
            it.picture(tables + "-names");
            it.zoomTo(0.6);
            it.picture(tables + "-keys");
            it.zoomTo(1);
            it.picture(tables + "-columns");
        }
    }

    private static String suggestion(DiagramDesk it) {
        var choice = it.desktop().desktop().scene().lookup(".diagram-choice");
        return choice.getAccessibleText();
    }

    /** A schema whose parts refer to one another, mostly to near ones. */
    static String[] schema(int tables) {
        var random = new Random(7);
        List<String> statements = new ArrayList<>();
        for (int table = 0; table < tables; table++) {
            var sql = new StringBuilder("create table table_" + table + " (id int primary key");
            int columns = 2 + random.nextInt(12);
            for (int column = 0; column < columns; column++) {
                sql.append(", some_column_").append(column).append(" varchar(80)");
            }
            int parents = table == 0 ? 0 : random.nextInt(3);
            for (int parent = 0; parent < parents; parent++) {
                int far = random.nextInt(10) == 0 ? table : Math.min(table, 12);
                int to = table - 1 - random.nextInt(far);
                sql.append(", ref_" + parent + " int references table_" + to + " (id)");
            }
            statements.add(sql.append(')').toString());
        }
        return statements.toArray(String[]::new);
    }

    @Test
    void theWorstNamesAndAnEmptyDatabaseHaveTheirPictures() {
        String name = "a \"quoted\" name, 41 characters; drop tab\u202Ele";
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        try (var it =
                DiagramDesk.of(
                                TestPostgres.newDatabase(),
                                "create table "
                                        + quoted
                                        + " ("
                                        + quoted
                                        + " numeric(12,2) primary key)",
                                "create table "
                                    + "a_name_of_63_characters_which_is_the_most_that_is_allowed_here_"
                                    + " (the_name_of_a_column_which_is_longer_than_most_of_them"
                                    + " timestamp with time zone, x numeric(12,2) references "
                                        + quoted
                                        + ")")
                        .stands(2)) {
            it.picture("worst-names");
        }
        try (var it = DiagramDesk.of(TestPostgres.newH2())) {
            it.hand().await("There are no tables yet.");
            it.picture("empty");
        }
    }
}
