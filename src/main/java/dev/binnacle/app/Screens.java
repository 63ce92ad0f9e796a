package dev.binnacle.app;

import dev.binnacle.data.console.SqlHistory;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Engine;
import dev.binnacle.desktop.activity.ActivityScreen;
import dev.binnacle.desktop.data.DataParts;
import dev.binnacle.desktop.data.DataScreen;
import dev.binnacle.desktop.data.FolderDrafts;
import dev.binnacle.desktop.data.SqlScreen;
import dev.binnacle.desktop.data.StagedSets;
import dev.binnacle.desktop.schema.SchemaScreen;
import dev.binnacle.desktop.shell.Screen;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.StructureDialect;
import dev.binnacle.schema.StructureEditor;
import dev.binnacle.schema.h2.H2Structure;
import dev.binnacle.schema.postgresql.PostgreSqlStructure;
import dev.binnacle.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The areas of the rail, each joined to what it needs, in order. */
final class Screens {
    private final Workspace workspace;
    private final SqlHistory history;

    Screens(Workspace workspace, String operator) {
        this.workspace = workspace;
        history = new StoredStatements(workspace, operator);
    }

    List<Screen> all(Workbench workbench) {
        DataParts data = data(workbench);
        return List.of(
                new DataScreen(data),
                new SqlScreen(data),
                new SchemaScreen(workbench, new StructureEditor(structures())),
                new ActivityScreen(workbench, new StoredTimeline(workspace)));
    }

    private DataParts data(Workbench workbench) {
        return new DataParts(
                workbench,
                Engines.dataDialects(),
                new StagedSets(workbench.jobs(), new StoredChanges(workspace)),
                history,
                new FolderDrafts(
                        workspace.folder().store().resolve("drafts"), workspace.folder().queries()),
                Clock.systemUTC());
    }

    private static Map<Engine, Function<Dialect, StructureDialect>> structures() {
        return Map.of(Engine.H2, H2Structure::new, Engine.POSTGRESQL, PostgreSqlStructure::new);
    }
}
