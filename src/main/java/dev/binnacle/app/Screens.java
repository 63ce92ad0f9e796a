package dev.binnacle.app;

import dev.binnacle.access.AccessDialect;
import dev.binnacle.access.AccessEditor;
import dev.binnacle.access.h2.H2Access;
import dev.binnacle.access.postgresql.PostgreSqlAccess;
import dev.binnacle.api.auth.Credentials;
import dev.binnacle.api.auth.SignInFolder;
import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.collection.EnvironmentFolder;
import dev.binnacle.api.collection.RequestFolder;
import dev.binnacle.api.contract.KnownApis;
import dev.binnacle.api.contract.KnownOperations;
import dev.binnacle.api.load.LoadHosts;
import dev.binnacle.data.console.SqlHistory;
import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Engine;
import dev.binnacle.desktop.access.AccessScreen;
import dev.binnacle.desktop.activity.ActivityScreen;
import dev.binnacle.desktop.api.ApiScreen;
import dev.binnacle.desktop.api.ApiServices;
import dev.binnacle.desktop.data.DataParts;
import dev.binnacle.desktop.data.DataScreen;
import dev.binnacle.desktop.data.FolderDrafts;
import dev.binnacle.desktop.data.SqlScreen;
import dev.binnacle.desktop.data.StagedSets;
import dev.binnacle.desktop.schema.SchemaScreen;
import dev.binnacle.desktop.schema.StructureServices;
import dev.binnacle.desktop.schema.lint.LintServices;
import dev.binnacle.desktop.shell.Screen;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.StructureDialect;
import dev.binnacle.schema.StructureEditor;
import dev.binnacle.schema.h2.H2Structure;
import dev.binnacle.schema.h2.H2Uses;
import dev.binnacle.schema.impact.Impact;
import dev.binnacle.schema.impact.UseSource;
import dev.binnacle.schema.postgresql.PostgreSqlStructure;
import dev.binnacle.schema.postgresql.PostgreSqlUses;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.folder.WorkspaceFolder;
import dev.binnacle.workspace.vault.Vault;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The areas of the rail, each joined to what it needs, in order. */
final class Screens {
    private final Workspace workspace;
    private final SqlHistory history;
    private final ApiBase base;
    private final DatabaseConnector connector;
    private final Vault vault;

    Screens(
            Workspace workspace,
            String operator,
            ApiBase base,
            DatabaseConnector connector,
            Vault vault) {
        this.vault = vault;
        this.workspace = workspace;
        this.base = base;
        this.connector = connector;
        history = new StoredStatements(workspace, operator);
    }

    List<Screen> all(Workbench workbench) {
        DataParts data = data(workbench);
        return List.of(
                new DataScreen(data),
                new SqlScreen(data),
                new SchemaScreen(
                        workbench,
                        new StructureEditor(structures()),
                        Diagrams.of(workspace.folder()),
                        new StructureServices(
                                new Impact(uses()),
                                workspace.folder().queries(),
                                SchemaParts.portability()),
                        new LintServices(
                                Engines.lintDialects(),
                                workspace.folder().schema().resolve("lint.yaml")),
                        Migrations.services(connector, workspace.folder())),
                new AccessScreen(workbench, new AccessEditor(accesses())),
                new ApiScreen(workbench, api(workbench)),
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

    private ApiServices api(Workbench workbench) {
        WorkspaceFolder folder = workspace.folder();
        var sender =
                new RequestSender(
                        CallLimits.defaults(),
                        folder.store().resolve("answers"),
                        Clock.systemUTC());
        var apis =
                new KnownApis(folder.root().resolve("apis"), () -> base.told(workbench.backends()));
        return new ApiServices(
                new RequestFolder(folder.requests()),
                new EnvironmentFolder(folder.environments()),
                sender,
                new StoredCalls(workspace),
                new StoredRequestDrafts(workspace),
                () -> base.variables(workbench.backends()),
                new Credentials(
                        base.withTokens(new StoredSecrets(vault), workbench::backends),
                        new SignInFolder(folder.auth()),
                        sender,
                        new SystemBrowser(),
                        Clock.systemUTC()),
                apis,
                new KnownOperations(apis),
                new StoredFormView(workspace),
                () -> LoadHosts.of(folder.root()),
                Clock.systemUTC());
    }

    static Map<Engine, Function<Dialect, AccessDialect>> accesses() {
        return Map.of(Engine.H2, H2Access::new, Engine.POSTGRESQL, PostgreSqlAccess::new);
    }

    private static Map<Engine, UseSource> uses() {
        return Map.of(Engine.H2, new H2Uses(), Engine.POSTGRESQL, new PostgreSqlUses());
    }

    static Map<Engine, Function<Dialect, StructureDialect>> structures() {
        return Map.of(Engine.H2, H2Structure::new, Engine.POSTGRESQL, PostgreSqlStructure::new);
    }
}
