package dev.binnacle.desktop.data;

import dev.binnacle.base.Progress;
import dev.binnacle.data.DataDialects;
import dev.binnacle.data.browse.Page;
import dev.binnacle.data.console.SqlHistory;
import dev.binnacle.data.edit.ChangeJournal;
import dev.binnacle.data.h2.H2Data;
import dev.binnacle.data.postgresql.PostgreSqlData;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Trust;
import dev.binnacle.database.session.Timing;
import dev.binnacle.desktop.control.grid.CellEntry;
import dev.binnacle.desktop.control.grid.CellLook;
import dev.binnacle.desktop.control.grid.DataGrid;
import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.TestDesktops;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestScreen;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** A desktop with the Data and SQL areas over a real database, worked as a person would. */
final class DataDesk implements AutoCloseable {
    final ConnectionSettings settings;
    final Database database;
    final Desktop desktop;
    final Stage stage;
    final ChangeJournal journal;
    final TestDrafts drafts;

    DataDesk(ConnectionSettings settings, String script) {
        this(settings, script, new MemoryJournal(), new TestDrafts());
    }

    DataDesk(ConnectionSettings settings, String script, ChangeJournal journal, TestDrafts drafts) {
        this.settings = settings;
        this.journal = journal;
        this.drafts = drafts;
        database = TestDatabases.open(settings);
        if (!script.isEmpty()) {
            run(script);
        }
        var connector = TestDatabases.connector(Secrets.none(), Trust.files(), Timing.standard());
        desktop =
                TestDesktops.open(
                        connector,
                        List.of(settings),
                        workbench -> {
                            DataParts parts = parts(workbench);
                            return List.of(new DataScreen(parts), new SqlScreen(parts));
                        });
        stage = TestScreen.show(desktop.scene());
        TestScreen.run(() -> {
            desktop.backends().connect(settings);
        });
        TestScreen.await(
                "the catalog",
                () -> desktop.backends().open().getFirst().catalog().tables().size() > 0);
    }

    private DataParts parts(Workbench workbench) {
        return new DataParts(
                workbench,
                new DataDialects(List.of(new H2Data(), new PostgreSqlData())),
                new StagedSets(workbench.jobs(), journal),
                SqlHistory.none(),
                drafts,
                Clock.systemUTC());
    }

    /** Runs statements, each ended by a semicolon at the end of a line. */
    void run(String script) {
        try (var session = database.open("test")) {
            for (String sql : script.split(";\\s*\n")) {
                if (!sql.isBlank()) {
                    session.execute(sql, 100, new Rows());
                }
            }
        }
    }

    /** The first cell of the first row, as the database has it now. */
    String ask(String sql) {
        return database.with(Progress.none(), session -> String.valueOf(Rows.cell(session, sql)));
    }

    void open(String table) {
        TestScreen.run(() -> desktop.open(Target.rows(settings.id(), name(table))));
        TestScreen.await("rows of " + table, () -> grid() != null && grid().getModel() != null);
        settle();
    }

    private TableName name(String table) {
        return new TableName("public", table);
    }

    /** Waits until nothing is being read. */
    void settle() {
        TestScreen.await(
                "rest",
                () -> {
                    desktop.scene().getRoot().applyCss();
                    desktop.scene().getRoot().layout();
                    return model().page() != null;
                });
    }

    DataGrid grid() {
        return find(DataGrid.class, node -> shown(node));
    }

    TableModel model() {
        return (TableModel) Objects.requireNonNull(grid().getModel());
    }

    Page page() {
        return Objects.requireNonNull(model().page());
    }

    int index(String column) {
        Table table = model().table();
        return table.columns().indexOf(table.column(column).orElseThrow());
    }

    /** Types into a cell and leaves it. */
    void enter(int row, String column, CellEntry entry) {
        TestScreen.run(() -> grid().actions().enter(row, index(column), entry));
    }

    CellLook look(int row, String column) {
        return TestScreen.on(() -> model().look(row, index(column)));
    }

    static boolean shown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    <T extends Node> T find(Class<T> type, Predicate<T> test) {
        List<T> found = all(type).stream().filter(test).toList();
        if (found.isEmpty()) {
            throw new AssertionError("No " + type.getSimpleName() + " is shown");
        }
        return found.getFirst();
    }

    <T extends Node> List<T> all(Class<T> type) {
        var found = new ArrayList<T>();
        collect(desktop.scene().getRoot(), type, found);
        return found;
    }

    private static <T extends Node> void collect(Node node, Class<T> type, List<T> found) {
        if (type.isInstance(node)) {
            found.add(type.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, type, found));
        }
    }

    /** Presses the button with these words. */
    void press(String words) {
        TestScreen.run(() ->
                find(ButtonBase.class, button -> words.equals(button.getText()) && shown(button))
                        .fire());
    }

    boolean says(String words) {
        return TestScreen.on(() ->
                all(Labeled.class).stream()
                        .anyMatch(label ->
                                label.getText() != null
                                        && label.getText().contains(words)
                                        && shown(label)));
    }

    void await(String words) {
        TestScreen.await(
                "\"" + words + "\"",
                () ->
                        all(Labeled.class).stream()
                                .anyMatch(label ->
                                        label.getText() != null
                                                && label.getText().contains(words)
                                                && shown(label)));
    }

    void picture(String name) {
        TestScreen.run(() -> desktop.look().darkProperty().set(false));
        TestScreen.picture(desktop.scene(), name + "-light");
        TestScreen.run(() -> desktop.look().darkProperty().set(true));
        TestScreen.picture(desktop.scene(), name + "-dark");
        TestScreen.run(() -> desktop.look().darkProperty().set(false));
    }

    /** Closes the tab in front, as Ctrl+W does. */
    void closeFront() {
        TestScreen.run(() -> {
            var target = desktop.scene().getFocusOwner();
            desktop.scene()
                    .getRoot()
                    .fireEvent(
                            new KeyEvent(
                                    target,
                                    desktop.scene(),
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.W,
                                    false,
                                    true,
                                    false,
                                    false));
        });
        TestScreen.await("the closed tab", () -> desktop.frontProperty().get() == null);
    }

    @Override
    public void close() {
        TestScreen.run(desktop::close);
        TestScreen.close(stage);
        database.close();
    }
}
