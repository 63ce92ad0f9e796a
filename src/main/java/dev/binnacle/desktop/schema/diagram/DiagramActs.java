package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Diagram;
import dev.binnacle.schema.diagram.GraphEdge;
import dev.binnacle.schema.diagram.Group;
import dev.binnacle.schema.diagram.Note;
import dev.binnacle.schema.diagram.Point;
import dev.binnacle.schema.diagram.Tint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a person can do with a diagram, however it is asked for: by mouse, key, menu or button. */
final class DiagramActs {
    private static final double READABLE = 0.8;
    private static final double NOTE_WIDTH = 200;
    private static final double NOTE_LINE = 18;
    private static final double NOTE_ROOM = 20;
    private static final int NOTE_LETTERS = 28;
    private final Workbench workbench;
    private final String connection;
    private final DiagramModel model;
    private final DiagramWork work;

    DiagramActs(Workbench workbench, String connection, DiagramModel model, DiagramWork work) {
        this.workbench = workbench;
        this.connection = connection;
        this.model = model;
        this.work = work;
    }

    /** Opens the structure of a table in its own tab. */
    void open(TableName table) {
        workbench.open(Target.structure(connection, table));
    }

    void openRows(TableName table) {
        workbench.open(Target.rows(connection, table));
    }

    void undo() {
        String words = work.history().undo();
        workbench.announce(words.isEmpty() ? "There is nothing to undo." : "Undone: " + words);
    }

    void redo() {
        String words = work.history().redo();
        workbench.announce(words.isEmpty() ? "There is nothing to redo." : "Done again: " + words);
    }

    /** Shows these tables too, and goes to them once they stand. */
    void add(Collection<TableName> tables) {
        Set<TableName> fresh = new TreeSet<>(tables);
        fresh.removeAll(work.stand().arrangement().boxes().keySet());
        if (!fresh.isEmpty()) {
            work.change(counted("Added", fresh.size()), diagram -> diagram.adding(fresh));
        }
        model.goTo(tables);
    }

    private static String counted(String verb, int tables) {
        return verb + " " + (tables == 1 ? "a table" : tables + " tables");
    }

    /** Shows what is one relation away from a table. */
    void addRelated(TableName table) {
        Set<TableName> near = work.graph().around(List.of(table), 1);
        if (work.stand().arrangement().boxes().keySet().containsAll(near)) {
            workbench.announce("Everything related to " + table.name() + " is shown.");
            return;
        }
        Set<TableName> fresh = new TreeSet<>(near);
        fresh.removeAll(work.stand().arrangement().boxes().keySet());
        work.change(counted("Added", fresh.size()), diagram -> diagram.adding(fresh));
        model.revealLater(near);
    }

    /** Leaves only a table and what is that many relations away. */
    void around(TableName table, int depth) {
        Set<TableName> near = work.graph().around(List.of(table), depth);
        work.change("Showed what is around " + table.name(), diagram -> diagram.withTables(near));
        model.selection().only(table);
        model.fitLater();
    }

    void remove() {
        Set<TableName> chosen = model.selection().tables();
        if (!chosen.isEmpty()) {
            Set<TableName> known = work.graph().names();
            work.change(
                    counted("Removed", chosen.size()), diagram -> diagram.removing(chosen, known));
        }
    }

    void showAll() {
        work.change("Showed all tables", diagram -> diagram.withTables(null));
        model.fitLater();
    }

    /** Chooses, and shows if need be, the tables on the shortest way between two. */
    void path() {
        List<TableName> ends = List.copyOf(model.selection().tables());
        if (ends.size() != 2) {
            workbench.announce("Choose the two tables between which the path is wanted.");
            return;
        }
        Optional<List<GraphEdge>> found = work.graph().path(ends.getFirst(), ends.getLast());
        if (found.isEmpty()) {
            workbench.announce("No relations lead from one to the other.");
            return;
        }
        Set<TableName> way = new TreeSet<>(ends);
        found.get().forEach(edge -> way.addAll(List.of(edge.from(), edge.to())));
        work.change("Showed a path", diagram -> diagram.adding(way));
        model.goTo(way);
        workbench.announce(
                "The shortest path has "
                        + (found.get().size() == 1
                                ? "1 relation"
                                : found.get().size() + " relations"));
    }

    /** Moves the chosen tables by hand. */
    void moveBy(double byX, double byY) {
        Map<TableName, Point> corners = new HashMap<>();
        for (TableName table : model.selection().tables()) {
            model.scenery()
                    .plate(table)
                    .map(Plate::box)
                    .ifPresent(box ->
                            corners.put(
                                    table,
                                    new Point(
                                            Math.round(box.x() + byX), Math.round(box.y() + byY))));
        }
        if (!corners.isEmpty()) {
            work.move(corners);
        }
    }

    /** Lets the layout place everything again. */
    void layoutAgain() {
        work.layoutAgain();
        model.fitLater();
    }

    void fit() {
        model.viewport().fit(model.scenery().bounds());
    }

    void lifeSize() {
        model.viewport().zoomAtCentre(1 / model.viewport().scale());
    }

    void zoom(double factor) {
        model.viewport().zoomAtCentre(factor);
    }

    void selectAll() {
        model.selection().set(model.scenery().plates().stream().map(Plate::name).toList());
    }

    /** Frames what was chosen or searched. */
    void frame(Collection<TableName> tables) {
        List<Box> boxes =
                tables.stream()
                        .flatMap(table -> model.scenery().plate(table).stream())
                        .map(Plate::box)
                        .toList();
        if (boxes.size() == 1) {
            model.viewport().frame(boxes.getFirst(), READABLE);
        } else if (!boxes.isEmpty()) {
            model.viewport().fit(Box.around(boxes));
        }
    }

    void bySchema(boolean marked) {
        work.change(
                marked ? "Coloured by schema" : "Took the schemas' colours away",
                diagram -> diagram.withBySchema(marked));
    }

    /** Puts the chosen tables in a group of this name and colour, out of any other. */
    void group(String name, Tint tint) {
        Set<TableName> chosen = model.selection().tables();
        if (chosen.isEmpty()) {
            return;
        }
        work.change(
                "Grouped " + name,
                diagram -> {
                    List<Group> groups = without(diagram, chosen);
                    Set<TableName> members = new TreeSet<>(chosen);
                    groups.stream()
                            .filter(group -> group.name().equals(name))
                            .forEach(group -> members.addAll(group.tables()));
                    groups.removeIf(group -> group.name().equals(name));
                    groups.add(new Group(name, tint, members));
                    return diagram.withGroups(groups);
                });
    }

    void ungroup() {
        Set<TableName> chosen = model.selection().tables();
        work.change("Ungrouped", diagram -> diagram.withGroups(without(diagram, chosen)));
    }

    private static List<Group> without(Diagram diagram, Set<TableName> tables) {
        return diagram.groups().stream()
                .map(group ->
                        new Group(
                                group.name(),
                                group.tint(),
                                group.tables().stream()
                                        .filter(table -> !tables.contains(table))
                                        .collect(Collectors.toSet())))
                .filter(group -> !group.tables().isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    Note newNote(double x, double y, String text) {
        var note =
                new Note(
                        text,
                        new Box(
                                Math.round(x),
                                Math.round(y),
                                NOTE_WIDTH,
                                NOTE_ROOM + NOTE_LINE * (1 + text.length() / NOTE_LETTERS)));
        work.change(
                "Added a note",
                diagram -> {
                    List<Note> notes = new ArrayList<>(diagram.notes());
                    notes.add(note);
                    return diagram.withNotes(notes);
                });
        return note;
    }

    /** Other words or another place for a note; empty words take it away. */
    void change(Note note, Note other) {
        work.change(
                other.text().isBlank() ? "Deleted a note" : "Changed a note",
                diagram -> {
                    List<Note> notes = new ArrayList<>(diagram.notes());
                    notes.replaceAll(there -> there.equals(note) ? other : there);
                    notes.removeIf(there -> there.text().isBlank());
                    return diagram.withNotes(notes);
                });
    }
}
