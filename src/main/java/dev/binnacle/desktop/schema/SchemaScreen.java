package dev.binnacle.desktop.schema;

import dev.binnacle.database.Table;
import dev.binnacle.desktop.schema.diagram.DiagramServices;
import dev.binnacle.desktop.schema.diagram.DiagramTab;
import dev.binnacle.desktop.schema.lint.LintServices;
import dev.binnacle.desktop.schema.lint.LintTab;
import dev.binnacle.desktop.schema.migration.MigrationServices;
import dev.binnacle.desktop.schema.migration.MigrationTab;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Finding;
import dev.binnacle.desktop.shell.Screen;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.StructureEditor;

import javafx.scene.Node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The schema area: the structure's tree, and tabs to look at it and change it. */
public final class SchemaScreen implements Screen {
    private static final int MOST = 20;
    private final Workbench workbench;
    private final StructureEditor editor;
    private final DiagramServices diagrams;
    private final MigrationServices migrations;
    private final UseServices uses;
    private final LintServices lint;
    private List<String> views = List.of();

    public SchemaScreen(
            Workbench workbench,
            StructureEditor editor,
            DiagramServices diagrams,
            UseServices uses,
            LintServices lint,
            MigrationServices migrations) {
        this.workbench = workbench;
        this.editor = editor;
        this.diagrams = diagrams;
        this.uses = uses;
        this.lint = lint;
        this.migrations = migrations;
    }

    @Override
    public Area area() {
        return Area.SCHEMA;
    }

    @Override
    public Node sidebar() {
        return workbench
                .views()
                .load(View.STRUCTURE_TREE, new StructureTreeController(workbench, migrations));
    }

    @Override
    public ContentTab open(Target target) {
        Backend backend =
                workbench
                        .backends()
                        .reach(target.connection())
                        .orElseThrow(() ->
                                new IllegalArgumentException("no such connection: " + target));
        var structure = new BackendStructure(workbench, backend, editor, uses);
        return switch (target.kind()) {
            case TABLE -> new TableTab(structure, target.table());
            case NEW_TABLE -> new NewTableTab(structure, target);
            case MIGRATION -> new MigrationTab(workbench, backend, migrations, target);
            case LINT -> new LintTab(workbench, backend, lint, target);
            case DIAGRAM -> new DiagramTab(workbench, backend, diagrams, target);
            default -> new ObjectTab(workbench, backend, target);
        };
    }

    @Override
    public List<Finding> find(String query) {
        List<Finding> found = new ArrayList<>();
        Backend backend = workbench.backends().current();
        if (backend == null) {
            return found;
        }
        backend.catalog().tables().stream()
                .filter(table -> table.name().name().toLowerCase(Locale.ROOT).contains(query))
                .sorted(Comparator.comparingInt(table -> table.name().name().length()))
                .limit(MOST)
                .map(table -> structure(backend, table))
                .forEach(found::add);
        found.addAll(diagrams(backend, query));
        if ("compare and migrate".contains(query)) {
            found.add(
                    new Finding(
                            "fth-git-merge",
                            "Compare and migrate",
                            "action",
                            backend.name(),
                            () -> workbench.open(MigrationTab.of(backend.id()))));
        }
        String check = "Lint " + backend.name();
        if (check.toLowerCase(Locale.ROOT).contains(query)) {
            Target target = LintTab.of(backend.id());
            found.add(
                    new Finding(
                            "fth-check-square",
                            check,
                            "action",
                            backend.name(),
                            () -> workbench.open(target)));
        }
        if ("new table".contains(query)) {
            Target target =
                    new Target(
                            Target.Kind.NEW_TABLE,
                            backend.id(),
                            Map.of("schema", backend.catalog().defaultSchema()));
            found.add(
                    new Finding(
                            "fth-plus",
                            "New table",
                            "action",
                            backend.name(),
                            () -> workbench.open(target)));
        }
        return found;
    }

    @Override
    public void prepare() {
        workbench
                .jobs()
                .start("Looking for saved diagrams", progress -> diagrams.files().names())
                .whenDone(names -> {
                    views = names;
                    workbench.refreshTitles();
                })
                .whenFailed(workbench::report);
    }

    private List<Finding> diagrams(Backend backend, String query) {
        List<Finding> found = new ArrayList<>();
        String everything = "Diagram of " + backend.name();
        if (everything.toLowerCase(Locale.ROOT).contains(query)) {
            found.add(diagram(backend, everything, DiagramTab.of(backend.id())));
        }
        for (String view : views) {
            if (("diagram " + view).toLowerCase(Locale.ROOT).contains(query)) {
                found.add(diagram(backend, "Diagram " + view, DiagramTab.of(backend.id(), view)));
            }
        }
        return found;
    }

    private Finding diagram(Backend backend, String title, Target target) {
        return new Finding(
                "fth-share-2", title, "diagram", backend.name(), () -> workbench.open(target));
    }

    private Finding structure(Backend backend, Table table) {
        Target target = Target.structure(backend.id(), table.name());
        return new Finding(
                "fth-layout",
                "Structure of " + table.name().name(),
                "structure",
                backend.name() + " · " + table.name().schema(),
                () -> workbench.open(target));
    }
}
