package dev.binnacle.desktop.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.testing.TestScreen;

import org.junit.jupiter.api.Test;

class DiagramPicturesTest {
    @Test
    void pagilaIsDrawnAtEveryLevel() {
        try (var it = DiagramDesk.of(DiagramDesk.loaded("db/postgres/pagila.sql.gz"))) {
            TestScreen.await("the tables", () -> !it.parts().model().scenery().plates().isEmpty());
            it.picture("pagila-fit");
            it.zoomTo(0.3);
            it.picture("pagila-names");
            it.zoomTo(0.6);
            it.picture("pagila-keys");
            TestScreen.run(
                    () -> it.parts().acts().frame(java.util.List.of(DiagramDesk.table("film"))));
            it.zoomTo(1);
            it.hover(it.title("film")[0], it.title("film")[1]);
            it.picture("pagila-columns");
            assertThat(it.shows("film")).isTrue();
        }
    }
}
