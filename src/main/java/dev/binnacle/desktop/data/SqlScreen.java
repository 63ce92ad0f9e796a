package dev.binnacle.desktop.data;

import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Finding;
import dev.binnacle.desktop.shell.Screen;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;

import javafx.scene.Node;

import java.util.List;

/** The SQL area: queries and history on the left, SQL in tabs. */
public final class SqlScreen implements Screen {
    private final DataParts parts;
    private int opened;

    public SqlScreen(DataParts parts) {
        this.parts = parts;
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
    public List<Finding> find(String query) {
        return List.of();
    }
}
