package dev.binnacle.desktop.data;

import dev.binnacle.database.Table;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Finding;
import dev.binnacle.desktop.shell.Screen;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;

import javafx.scene.Node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The Data area: tables on the left, their rows in tabs. */
public final class DataScreen implements Screen {
    private static final int MOST_FOUND = 30;

    private final DataParts parts;

    public DataScreen(DataParts parts) {
        this.parts = parts;
    }

    @Override
    public Area area() {
        return Area.DATA;
    }

    @Override
    public Node sidebar() {
        return parts.workbench().views().load(View.TABLES_SIDEBAR, new TablesSidebar(parts));
    }

    @Override
    public ContentTab open(Target target) {
        Backend backend =
                parts.workbench()
                        .backends()
                        .reach(target.connection())
                        .orElseThrow(() ->
                                new IllegalStateException("no connection " + target.connection()));
        return new TableTab(parts, backend, target);
    }

    @Override
    public List<Finding> find(String query) {
        var found = new ArrayList<Finding>();
        for (Backend backend : parts.workbench().backends().open()) {
            backend.catalog().tables().stream()
                    .filter(table -> TableFilter.rank(table, query) >= 0)
                    .sorted(Comparator.comparingInt(table -> TableFilter.rank(table, query)))
                    .limit(MOST_FOUND)
                    .map(table -> finding(backend, table))
                    .forEach(found::add);
        }
        return found;
    }

    private Finding finding(Backend backend, Table table) {
        return new Finding(
                table.kind().view() ? "fth-eye" : "fth-grid",
                table.name().name(),
                table.kind().view() ? "view" : "table",
                backend.name() + " · " + table.name().schema(),
                () -> parts.workbench().open(Target.rows(backend.id(), table.name())));
    }
}
