package dev.binnacle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Engine;
import dev.binnacle.schema.diagram.Arrangement;
import dev.binnacle.schema.diagram.Diagram;
import dev.binnacle.schema.diagram.DiagramGraph;
import dev.binnacle.schema.diagram.Graphs;
import dev.binnacle.schema.diagram.Layout;
import dev.binnacle.schema.diagram.Quality;
import dev.binnacle.schema.diagram.RawElk;
import dev.binnacle.schema.diagram.export.ShippedFonts;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.logging.Logger;

/**
 * How long layouts take and what they are worth, beside ELK as it is: {@code mvn -o -q test
 * -Dtest=LayoutBench -Drounds=9}. Time of the processor, so that a busy machine counts less; the
 * first layout of the run is cold.
 */
class LayoutBench {
    private static final Logger LOG = Logger.getLogger("bench");
    private static final ShippedFonts FONTS = new ShippedFonts();

    @ParameterizedTest
    @CsvSource({
        "200, 500",
        "1000, 3000",
        "pagila.sql.gz, 500",
        "northwind.sql.gz, 500",
        "danbooru-structure.sql.gz, 500",
        "edfi-ods-5.2.0.sql.gz, 3000"
    })
    void layoutsAreQuickAndClear(String name, double limit) {
        DiagramGraph graph = graph(name);
        Diagram diagram = Diagram.of("bench");
        Timed ours = timed(() -> new Layout(FONTS).arrange(graph, diagram, Progress.none()));
        Timed raw = timed(() -> RawElk.arranged(graph, FONTS));
        LOG.info(() ->
                String.format(
                        "%s, %d tables: ours first %.0f ms, then %.0f ms, %s; plain ELK then %.0f"
                                + " ms, %s",
                        name,
                        graph.nodes().size(),
                        ours.first(),
                        ours.median(),
                        Quality.of(ours.found()),
                        raw.median(),
                        Quality.of(raw.found())));
        assertThat(Quality.of(ours.found()).overlaps()).isZero();
        assertThat(ours.median()).isLessThan(limit);
    }

    private static DiagramGraph graph(String name) {
        if (Character.isDigit(name.charAt(0))) {
            return Graphs.modules(Integer.parseInt(name));
        }
        try (var backend = TestBackend.open(Engine.POSTGRESQL)) {
            return DiagramGraph.of(backend.script(Material.text("db/postgres/" + name)).catalog());
        }
    }

    private record Timed(Arrangement found, double first, double median) {}

    private static Timed timed(Supplier<Arrangement> work) {
        double[] times = new double[Integer.getInteger("rounds", 3)];
        Arrangement found = Arrangement.EMPTY;
        double first = 0;
        for (int i = 0; i < times.length; i++) {
            double start = millis();
            found = work.get();
            times[i] = millis() - start;
            first = i == 0 ? times[i] : first;
        }
        Arrays.sort(times);
        return new Timed(found, first, times[times.length / 2]);
    }

    private static double millis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }
}
