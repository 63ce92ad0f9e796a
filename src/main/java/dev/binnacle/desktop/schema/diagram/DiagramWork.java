package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.base.Job;
import dev.binnacle.base.Jobs;
import dev.binnacle.base.Latest;
import dev.binnacle.base.Problem;
import dev.binnacle.base.Work;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.diagram.Arrangement;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Diagram;
import dev.binnacle.schema.diagram.DiagramGraph;
import dev.binnacle.schema.diagram.Layout;
import dev.binnacle.schema.diagram.Point;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What is done to a diagram: places found in jobs, changes that can be taken back. Used on the
 * screen's thread.
 */
final class DiagramWork {
    /** Above this many tables a diagram starts empty, and grows by what is asked for. */
    static final int MOST_AT_ONCE = 60;

    /** The view of everything. */
    static final String ALL = "all";

    private final Layout layout;
    private final Latest<Stand> latest;
    private final History history = new History();
    private final ReadOnlyObjectWrapper<Stand> stand;
    private Consumer<Job<?>> busy = job -> {};
    private Consumer<Problem> failed = problem -> {};
    private DiagramGraph graph;
    private Diagram diagram;
    private @Nullable Catalog catalog;
    private @Nullable TableName center;

    /** Where tables stand by the names they are about to have; null = as they are drawn. */
    private @Nullable Arrangement standing;

    DiagramWork(Jobs jobs, Layout layout, Diagram diagram) {
        this.layout = layout;
        this.diagram = diagram;
        latest = new Latest<>(jobs);
        Stand none = Stand.empty(diagram);
        graph = none.graph();
        stand = new ReadOnlyObjectWrapper<>(none);
    }

    /**
     * @param told of each job that finds places
     * @param why told why places could not be found
     */
    void listen(Consumer<Job<?>> told, Consumer<Problem> why) {
        busy = told;
        failed = why;
    }

    /** What is drawn; a little behind {@link #diagram} while places are found. */
    ReadOnlyObjectProperty<Stand> standProperty() {
        return stand.getReadOnlyProperty();
    }

    Stand stand() {
        return stand.get();
    }

    Diagram diagram() {
        return diagram;
    }

    DiagramGraph graph() {
        return graph;
    }

    History history() {
        return history;
    }

    /** Shows another structure; what stands stays. */
    void show(Catalog structure) {
        if (structure == catalog) {
            return;
        }
        catalog = structure;
        Arrangement old = standing == null ? stand.get().arrangement() : standing;
        Diagram wanted = diagram;
        start(progress -> {
            DiagramGraph read = DiagramGraph.of(structure);
            if (old.boxes().isEmpty()) {
                Diagram first = first(read, wanted);
                return Stand.of(read, first, layout.arrange(read, first, progress));
            }
            return Stand.of(read, wanted, layout.renew(read, wanted, old, progress));
        });
    }

    /** A diagram of everything starts with nothing where that would be too much. */
    private Diagram first(DiagramGraph read, Diagram wanted) {
        if (center != null) {
            return wanted.withTables(read.around(Set.of(center), 1));
        }
        boolean untouched = wanted.equals(Diagram.of(ALL));
        return untouched && read.names().size() > MOST_AT_ONCE
                ? Diagram.of("").withTables(Set.of())
                : wanted;
    }

    /** Starts with what is around this table. */
    void startAround(TableName table) {
        center = table;
    }

    /** Starts with this diagram. */
    void startWith(Diagram first) {
        diagram = first;
    }

    /** Whether nothing is shown of the many tables there are. */
    boolean undecided() {
        Set<TableName> shown = diagram.tables();
        return shown != null
                && shown.isEmpty()
                && !graph.names().isEmpty()
                && diagram.notes().isEmpty();
    }

    /** Gives the diagram a name; the empty one makes it a draft. */
    void rename(String name) {
        diagram = diagram.withName(name);
        Stand now = stand.get();
        stand.set(new Stand(now.graph(), diagram, now.arrangement(), now.scenery()));
    }

    private void start(Work<Stand> work) {
        busy.accept(latest.start("Drawing the diagram", work, this::arrived, failed));
    }

    private void arrived(Stand now) {
        graph = now.graph();
        diagram = now.diagram();
        standing = null;
        stand.set(now);
    }

    /** Shows another diagram; what was done to the one before can be taken back no more. */
    void open(Diagram other) {
        history.clear();
        diagram = other;
        DiagramGraph shown = graph;
        start(progress -> Stand.of(shown, other, layout.arrange(shown, other, progress)));
    }

    /** Changes what is shown. */
    void change(String words, UnaryOperator<Diagram> change) {
        Diagram changed = change.apply(diagram);
        if (changed.equals(diagram)) {
            return;
        }
        note(words, changed);
        renew();
    }

    private void note(String words, Diagram changed) {
        Diagram before = diagram;
        Stand stood = stand.get();
        diagram = changed;
        history.note(
                new History.Deed(
                        words, () -> restore(before, stood), () -> restore(changed, stand.get())));
    }

    private void restore(Diagram wanted, Stand stood) {
        diagram = wanted;
        if (stood.graph() == graph && stood.diagram().equals(wanted)) {
            latest.cancel();
            stand.set(stood);
            return;
        }
        renew();
    }

    private void renew() {
        DiagramGraph shown = graph;
        Diagram wanted = diagram;
        Arrangement old = stand.get().arrangement();
        start(progress ->
                Stand.of(
                        shown,
                        wanted,
                        mostlyNew(shown, wanted, old)
                                ? layout.arrange(shown, wanted, progress)
                                : layout.renew(shown, wanted, old, progress)));
    }

    /** Whether so much comes that what stands is better placed anew, too. */
    private static boolean mostlyNew(DiagramGraph shown, Diagram wanted, Arrangement old) {
        Set<TableName> tables = wanted.tables();
        int coming = tables == null ? shown.names().size() : tables.size();
        return wanted.places().isEmpty() && coming > 2 * old.boxes().size();
    }

    /** A table is about to get another name: what is known of it goes with it. */
    void follow(TableName from, TableName to) {
        diagram = diagram.renaming(from, to);
        Stand now = stand.get();
        Map<TableName, Box> boxes = new LinkedHashMap<>();
        now.arrangement()
                .boxes()
                .forEach((table, box) -> boxes.put(table.equals(from) ? to : table, box));
        standing = new Arrangement(boxes, now.arrangement().routes());
    }

    /** A table that is about to come is placed here. */
    void expect(TableName table, Point corner) {
        diagram = diagram.keeping(stand.get().arrangement()).placing(table, corner);
        if (diagram.tables() != null) {
            diagram = diagram.adding(Set.of(table));
        }
    }

    /** Places tables by hand; from then on nothing moves by itself. */
    void move(Map<TableName, Point> corners) {
        Stand old = stand.get();
        Diagram kept = diagram.keeping(old.arrangement());
        Map<TableName, Point> places = new TreeMap<>(kept.places());
        places.putAll(corners);
        Diagram changed = kept.withPlaces(places);
        note(
                corners.size() == 1 ? "Moved a table" : "Moved " + corners.size() + " tables",
                changed);
        DiagramGraph shown = graph;
        start(progress ->
                Stand.of(shown, changed, layout.move(shown, changed, old.arrangement(), corners)));
    }

    /** Tries again what failed. */
    void again() {
        Catalog structure = catalog;
        catalog = null;
        if (structure != null) {
            show(structure);
        }
    }

    /** Forgets the places, and finds new ones for all. */
    void layoutAgain() {
        note("Laid out again", diagram.withPlaces(Map.of()));
        DiagramGraph shown = graph;
        Diagram wanted = diagram;
        start(progress -> Stand.of(shown, wanted, layout.arrange(shown, wanted, progress)));
    }

    void dispose() {
        latest.cancel();
    }
}
