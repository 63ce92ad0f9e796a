package dev.binnacle.desktop.data;

import dev.binnacle.base.Job;
import dev.binnacle.data.browse.Page;
import dev.binnacle.data.browse.RowCount;
import dev.binnacle.database.Tier;
import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.control.grid.DataGrid;
import dev.binnacle.desktop.shell.Target;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/** Under the grid: where one is, the way to other pages, and what is staged. */
final class TableFooter {
    private static final double ROOM_FOR_ALL = 760;

    private final TableParts parts;
    private final DataGrid grid;
    private @FXML HBox line;
    private @FXML HBox readOnly;
    private @FXML Label reason;
    private @FXML Hyperlink remedy;
    private @FXML Button first;
    private @FXML Button previous;
    private @FXML Button next;
    private @FXML Button last;
    private @FXML Label position;
    private @FXML Hyperlink count;
    private @FXML TextField goTo;
    private @FXML HBox staged;
    private @FXML Label changes;
    private @FXML ToggleButton sql;
    private @FXML Button discard;
    private @FXML Button save;

    TableFooter(TableParts parts, DataGrid grid) {
        this.parts = parts;
        this.grid = grid;
    }

    @FXML
    private void initialize() {
        parts.model().revision().subscribe(now -> showPosition());
        parts.loader().countProperty().subscribe(now -> showPosition());
        parts.loader().readingProperty().subscribe(job -> showPosition());
        parts.backend().unlockedProperty().subscribe(now -> showReason());
        parts.panels()
                .shownProperty()
                .subscribe(panel -> sql.setSelected(panel instanceof PanelModel.Panel.Statements));
        Tip.setText(goTo, "A key goes to its row; #5000000 goes near that row. Enter goes.");
        goTo.visibleProperty()
                .bind(
                        line.widthProperty()
                                .greaterThan(ROOM_FOR_ALL)
                                .or(staged.visibleProperty().not()));
        goTo.managedProperty().bind(goTo.visibleProperty());
        StagedSet set = parts.staged();
        show(staged, false);
        if (set != null) {
            set.size().subscribe(size -> showStaged(size.intValue()));
            set.savingProperty()
                    .subscribe(saving -> {
                        save.setDisable(saving);
                        discard.setDisable(saving);
                    });
        }
    }

    private void showReason() {
        String why = parts.editing().readOnlyReason();
        show(readOnly, why != null);
        reason.setText(why == null ? "" : why);
        Tip.setText(reason, why == null ? null : why);
        boolean locked = parts.backend().readOnlyReason() != null;
        boolean production = parts.backend().settings().tier() == Tier.PRODUCTION;
        boolean keyless = parts.staged() == null && !parts.model().table().kind().view();
        show(remedy, why != null && (locked ? unlockable(production) : keyless));
        remedy.setText(locked ? "Unlock…" : "Open the structure");
        remedy.setOnAction(event -> {
            if (locked) {
                unlock();
            } else {
                parts.workbench()
                        .open(Target.structure(parts.backend().id(), parts.model().table().name()));
            }
        });
    }

    private boolean unlockable(boolean production) {
        return production && !parts.backend().settings().readOnly();
    }

    private void unlock() {
        parts.workbench()
                .questions()
                .confirm(
                        "Unlock " + parts.backend().name(),
                        "This is production. Unlocked, changes can be saved until you disconnect.",
                        "Unlock production",
                        () -> parts.workbench().backends().unlock(parts.backend(), true));
    }

    private void showPosition() {
        Page page = parts.model().page();
        @Nullable Job<?> reading = parts.loader().readingProperty().get();
        first.setDisable(page == null || !page.hasPrevious());
        previous.setDisable(page == null || !page.hasPrevious() || reading != null);
        next.setDisable(page == null || !page.hasNext() || reading != null);
        last.setDisable(page == null || !page.hasNext());
        RowCount rows = parts.loader().countProperty().get();
        position.setText(page == null ? "" : PositionText.of(page, rows));
        String how = page == null ? "" : PositionText.how(page);
        Tip.setText(position, how.isEmpty() ? null : how);
        show(
                count,
                page != null
                        && rows.accuracy() != RowCount.Accuracy.EXACT
                        && (page.hasNext() || page.hasPrevious()));
        showReason();
    }

    private void showStaged(int size) {
        show(staged, size > 0);
        changes.setText(size == 1 ? "1 change" : Words.number(size) + " changes");
        save.setText("Save " + Words.number(size));
        if (size == 0
                && parts.panels().shownProperty().get() instanceof PanelModel.Panel.Statements) {
            parts.panels().close();
        }
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void first() {
        grid.commitEdit();
        parts.loader().first();
        grid.scrollToStart();
    }

    @FXML
    private void previous() {
        grid.commitEdit();
        parts.loader().previous();
        grid.scrollToStart();
    }

    @FXML
    private void next() {
        grid.commitEdit();
        parts.loader().next();
        grid.scrollToStart();
    }

    @FXML
    private void last() {
        grid.commitEdit();
        parts.loader().last();
        grid.scrollToStart();
    }

    @FXML
    private void count() {
        parts.loader().countExactly();
    }

    @FXML
    private void goTo() {
        grid.commitEdit();
        new GoTo(parts).go(goTo.getText().strip());
        grid.scrollToStart();
        grid.requestFocus();
    }

    @FXML
    private void toggleSql() {
        grid.commitEdit();
        parts.panels().toggleStatements();
    }

    @FXML
    private void discard() {
        grid.commitEdit();
        parts.panels().close();
        parts.editing().revertAll();
        parts.workbench().announce("Changes discarded. Ctrl+Z brings them back.");
    }

    @FXML
    private void save() {
        grid.commitEdit();
        parts.saving().save();
    }
}
