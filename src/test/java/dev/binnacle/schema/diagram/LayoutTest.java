package dev.binnacle.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.Progress;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.diagram.export.ShippedFonts;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/** What every layout keeps, on graphs made by chance; {@code -Drounds=N} for more of them. */
class LayoutTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 40);
    private static final ShippedFonts FONTS = new ShippedFonts();

    private final Layout layout = new Layout(FONTS);

    private static DiagramGraph graph(int round) {
        Random random = new Random(round);
        return Graphs.random(random, 1 + random.nextInt(45));
    }

    private static Diagram diagram(int round) {
        return Diagram.of("test").withDetail(Detail.values()[round % 3]);
    }

    @Test
    void nothingOverlapsAndEveryRelationMeetsItsRows() {
        for (int round = 0; round < ROUNDS; round++) {
            DiagramGraph graph = graph(round);
            Arrangement found = layout.arrange(graph, diagram(round), Progress.none());
            assertThat(Quality.of(found).overlaps()).as("round %d", round).isZero();
            assertThat(Quality.of(found).through()).as("round %d", round).isZero();
            meets(graph, diagram(round), found, round);
        }
    }

    @Test
    void theSameIsLaidOutTheSame() {
        for (int round = 0; round < ROUNDS / 4; round++) {
            DiagramGraph graph = graph(round);
            Arrangement one = layout.arrange(graph, diagram(round), Progress.none());
            Arrangement two = new Layout(FONTS).arrange(graph, diagram(round), Progress.none());
            assertThat(one).isEqualTo(two);
        }
    }

    @Test
    void whatIsPlacedByHandStaysAndNothingIsPutUponIt() {
        for (int round = 0; round < ROUNDS; round++) {
            DiagramGraph graph = graph(round);
            Map<TableName, Point> places = places(graph, round);
            Diagram diagram = diagram(round).withPlaces(places);
            Arrangement found = layout.arrange(graph, diagram, Progress.none());
            places.forEach(
                    (table, place) -> assertThat(box(found, table).corner()).isEqualTo(place));
            assertThat(Quality.of(found).overlaps()).as("round %d", round).isZero();
            meets(graph, diagram, found, round);
        }
    }

    /** Far enough apart that no two overlap. */
    private static Map<TableName, Point> places(DiagramGraph graph, int round) {
        Random random = new Random(-round);
        Map<TableName, Point> places = new TreeMap<>();
        int number = 0;
        for (TableName table : graph.names()) {
            if (random.nextInt(3) > round % 3) {
                places.put(table, new Point(number % 5 * 700.0, number / 5 * 1_500.0));
                number++;
            }
        }
        return places;
    }

    @Test
    void onlyRelationsOfMovedTablesAreRoutedAgain() {
        for (int round = 0; round < ROUNDS; round++) {
            DiagramGraph graph = graph(round);
            Diagram diagram = diagram(round);
            Arrangement before = layout.arrange(graph, diagram, Progress.none());
            TableName moved = List.copyOf(graph.names()).get(round % graph.names().size());
            Point there = box(before, moved).corner().plus(333, -77);
            Arrangement after = layout.move(graph, diagram, before, Map.of(moved, there));
            Map<TableName, Box> boxes = new HashMap<>(before.boxes());
            boxes.computeIfPresent(moved, (name, box) -> box.at(there));
            assertThat(after.boxes()).isEqualTo(boxes);
            for (GraphEdge edge : graph.edges()) {
                if (!edge.touches(moved)) {
                    assertThat(after.routes().get(edge.id()))
                            .isSameAs(before.routes().get(edge.id()));
                }
            }
            meets(graph, diagram, after, round);
        }
    }

    @Test
    void tablesThatMoveTogetherKeepTheirRelationsAsTheyAre() {
        DiagramGraph graph = Graphs.hub(6);
        Diagram diagram = Diagram.of("test");
        Arrangement before = layout.arrange(graph, diagram, Progress.none());
        Map<TableName, Point> all = new TreeMap<>();
        before.boxes().forEach((table, box) -> all.put(table, box.corner().plus(50, 60)));
        assertThat(layout.move(graph, diagram, before, all)).isEqualTo(before.moved(50, 60));
    }

    @Test
    void aNewTableFindsRoomNearItsRelationsAndMovesNothing() {
        for (int round = 0; round < ROUNDS; round++) {
            DiagramGraph whole = graph(round);
            TableName late = List.copyOf(whole.names()).getLast();
            DiagramGraph less = whole.only(name -> !name.equals(late));
            Diagram diagram = diagram(round);
            Arrangement before = layout.arrange(less, diagram, Progress.none());
            Arrangement after = layout.renew(whole, diagram, before, Progress.none());
            assertThat(after.boxes()).containsKey(late).hasSize(whole.names().size());
            assertThat(Quality.of(after).overlaps()).as("round %d", round).isZero();
            for (GraphEdge edge : less.edges()) {
                Route old = before.routes().get(edge.id());
                boolean grown =
                        !box(before, edge.from()).equals(after.boxes().get(edge.from()))
                                || !box(before, edge.to()).equals(after.boxes().get(edge.to()));
                if (!grown) {
                    assertThat(after.routes().get(edge.id())).isEqualTo(old);
                }
            }
        }
    }

    @Test
    void aTableThatIsGoneLeavesTheRestAsItWas() {
        DiagramGraph graph = Graphs.hub(12);
        Diagram diagram = Diagram.of("test");
        Arrangement before = layout.arrange(graph, diagram, Progress.none());
        TableName gone = new TableName("public", "spoke_3");
        Arrangement after =
                layout.renew(
                        graph.only(name -> !name.equals(gone)), diagram, before, Progress.none());
        Map<TableName, Box> rest = new HashMap<>(before.boxes());
        rest.remove(gone);
        assertThat(after.boxes()).isEqualTo(rest);
    }

    @Test
    void aHubsTablesStandOnBothSidesNotInOneStrip() {
        Box bounds = layout.arrange(Graphs.hub(100), Diagram.of("test"), Progress.none()).bounds();
        assertThat(bounds.height()).isLessThan(2.5 * bounds.width());
    }

    @Test
    void aLayoutThatIsCancelledEnds() {
        Progress cancelled =
                new Progress() {
                    @Override
                    public void at(double fraction, String message) {}

                    @Override
                    public void onCancel(Runnable hook) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThatThrownBy(() -> layout.arrange(Graphs.modules(100), Diagram.of("test"), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static Box box(Arrangement arrangement, TableName table) {
        return Objects.requireNonNull(arrangement.boxes().get(table));
    }

    private static void meets(DiagramGraph graph, Diagram diagram, Arrangement found, int round) {
        assertThat(found.routes()).hasSize(graph.edges().size());
        var ends = new Ends(new BoxShapes(FONTS), graph, diagram.detail());
        for (GraphEdge edge : graph.edges()) {
            Route route = Objects.requireNonNull(found.routes().get(edge.id()));
            Box from = box(found, edge.from());
            Box to = box(found, edge.to());
            assertThat(at(route.first(), from, ends.from(edge))).as("round %d", round).isTrue();
            assertThat(at(route.last(), to, ends.to(edge))).as("round %d", round).isTrue();
            for (int i = 1; i < route.points().size(); i++) {
                Point a = route.points().get(i - 1);
                Point b = route.points().get(i);
                assertThat(a.x() == b.x() || a.y() == b.y()).as("round %d", round).isTrue();
            }
        }
    }

    /** Whether a route ends at the side of a box, within a row. */
    private static boolean at(Point end, Box box, double middle) {
        boolean side = end.x() == box.x() || end.x() == box.right();
        return side && Math.abs(end.y() - box.y() - middle) <= BoxShapes.ROW / 2;
    }
}
