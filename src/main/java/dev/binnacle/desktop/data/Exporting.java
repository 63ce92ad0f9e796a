package dev.binnacle.desktop.data;

import dev.binnacle.data.browse.PageQuery;
import dev.binnacle.data.transfer.Export;
import dev.binnacle.data.transfer.Format;
import dev.binnacle.database.Database;
import dev.binnacle.database.Statement;
import dev.binnacle.desktop.shell.Workbench;

import javafx.scene.control.MenuItem;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** All rows that pass a table's filter out to a file, in its order, in constant memory. */
final class Exporting {
    private final TableParts parts;

    Exporting(TableParts parts) {
        this.parts = parts;
    }

    List<MenuItem> items() {
        return Arrays.stream(Format.values())
                .map(format ->
                        ToolbarMenus.item(
                                "Export all rows as " + format.name() + "…", () -> export(format)))
                .toList();
    }

    private void export(Format format) {
        String name =
                parts.model().table().name().name() + "." + format.name().toLowerCase(Locale.ROOT);
        parts.workbench()
                .questions()
                .saveFile(
                        "Export " + parts.model().table().name(),
                        name,
                        file -> write(format, file));
    }

    private void write(Format format, Path file) {
        Workbench workbench = parts.workbench();
        PageQuery query = parts.loader().query();
        workbench
                .jobs()
                .start(
                        "Exporting " + query.table().name().name(),
                        progress -> {
                            Database database = parts.backend().await(progress);
                            return new Export(database)
                                    .toFile(source(database, query), format, file, progress);
                        })
                .whenDone(rows ->
                        workbench.announce(
                                "Exported "
                                        + Words.count(rows, "row")
                                        + " to "
                                        + file.getFileName()))
                .whenFailed(workbench::report);
    }

    /** The rows as shown, but all of them and in full. */
    private Export.Source source(Database database, PageQuery query) {
        var select =
                new Statement.Select(
                        query.table().name(),
                        query.table().columns(),
                        query.filter().condition(parts.data().dialects().of(database).syntax()),
                        query.sort(),
                        0,
                        0,
                        0);
        return new Export.Source(database.dialect().render(select), query.table().name());
    }
}
