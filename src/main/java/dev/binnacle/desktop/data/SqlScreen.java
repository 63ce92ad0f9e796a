package dev.binnacle.desktop.data;

import dev.binnacle.base.Latest;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Finding;
import dev.binnacle.desktop.shell.Screen;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;

import javafx.scene.Node;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The SQL area: queries and history on the left, SQL in tabs. */
public final class SqlScreen implements Screen {
    private final DataParts parts;
    private final Latest<List<Path>> queries;
    private List<Path> saved = List.of();
    private int opened;

    public SqlScreen(DataParts parts) {
        this.parts = parts;
        queries = new Latest<>(parts.workbench().jobs());
    }

    @Override
    public Area area() {
        return Area.SQL;
    }

    @Override
    public Node sidebar() {
        return parts.workbench().views().load(View.SQL_SIDEBAR, new SqlSidebar(parts));
    }

    @Override
    public ContentTab open(Target target) {
        Backend backend =
                parts.workbench()
                        .backends()
                        .reach(target.connection())
                        .orElseThrow(() ->
                                new IllegalStateException("no connection " + target.connection()));
        return new SqlTab(parts, backend, target, "SQL " + ++opened);
    }

    @Override
    public void prepare() {
        queries.start(
                "Reading the saved queries",
                progress -> parts.drafts().list(),
                found -> {
                    if (!saved.equals(found)) {
                        saved = found;
                        parts.workbench().refreshTitles();
                    }
                },
                problem -> {});
    }

    @Override
    public List<Finding> find(String query) {
        Backend backend = parts.workbench().backends().current();
        if (backend == null) {
            return List.of();
        }
        return saved.stream()
                .map(SqlLine.Saved::new)
                .filter(line -> line.name().toLowerCase(Locale.ROOT).contains(query))
                .map(line ->
                        new Finding(
                                "fth-file-text",
                                line.name(),
                                "query",
                                "queries",
                                () -> parts.workbench().open(line.target(backend.id()))))
                .toList();
    }
}
