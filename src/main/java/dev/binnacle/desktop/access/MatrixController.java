package dev.binnacle.desktop.access;

import dev.binnacle.access.AccessChange;
import dev.binnacle.access.AccessDialect;
import dev.binnacle.access.StagedGrants;
import dev.binnacle.base.Problem;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;

/** The matrix of tables and roles, with the changes staged in it. */
public final class MatrixController implements Pending {
    private final AccessModel model;
    private final MatrixModel matrix = new MatrixModel();
    private final PendingController pending;
    private final PathsController paths;
    private final ReadOnlyIntegerWrapper staged = new ReadOnlyIntegerWrapper();
    private Subscription events = Subscription.EMPTY;
    @FXML private TextField filter;
    @FXML private CheckBox system;
    @FXML private FlowPane legend;
    @FXML private StatePane states;
    @FXML private MatrixGrid grid;
    @FXML private VBox foot;

    MatrixController(AccessModel model, Target target) {
        this.model = model;
        this.pending = new PendingController(model, this);
        this.paths = new PathsController(matrix, this::toggled);
        StagedText.read(target.detail("staged"), matrix.staged());
    }

    @FXML
    private void initialize() {
        model.workbench().views().load(View.PENDING_ACCESS, pending);
        model.workbench().views().load(View.PRIVILEGE_PATHS, paths);
        filter.textProperty().addListener(change -> refilter());
        system.selectedProperty().addListener(change -> refilter());
        grid.show(matrix, this::toggled);
        grid.selectedProperty().subscribe(paths::show);
        events =
                Subscription.combine(
                        model.accessProperty().subscribe(access -> show()),
                        model.problemProperty().subscribe(problem -> show()),
                        model.backend().catalogProperty().subscribe(catalog -> show()));
        if (!model.read()) {
            reload();
        }
    }

    private void show() {
        AccessDialect dialect = model.dialect();
        Problem problem = model.problemProperty().get();
        if (problem != null) {
            states.failed(problem, this::reload);
            return;
        }
        if (dialect == null || !model.read()) {
            return;
        }
        List<TableName> tables =
                model.backend().catalog().tables().stream().map(Table::name).toList();
        matrix.show(model.access(), tables, dialect.features());
        MatrixLegend.fill(legend, dialect.features());
        refilter();
        toggled();
    }

    private void refilter() {
        matrix.filter(filter.getText(), system.isSelected());
        grid.refresh();
        paths.refresh();
        if (matrix.tables().isEmpty()) {
            states.empty(
                    filter.getText().isBlank()
                            ? "There are no tables yet."
                            : "No table here is called that.",
                    filter.getText().isBlank() ? null : "Clear the filter",
                    filter::clear);
        } else {
            states.ready();
        }
    }

    /** After each staged click: the statements below, the paths at the side. */
    private void toggled() {
        staged.set(matrix.staged().size());
        grid.refresh();
        paths.refresh();
        int changes = pending.update();
        if (changes == 0) {
            foot.getChildren().clear();
        } else if (foot.getChildren().isEmpty()) {
            foot.getChildren().add(pending.node());
        }
    }

    void reload() {
        states.loading(model.reload().whenEnded(this::show));
    }

    ReadOnlyIntegerProperty stagedProperty() {
        return staged.getReadOnlyProperty();
    }

    StagedGrants stagedGrants() {
        return matrix.staged();
    }

    Node inspector() {
        return paths.node();
    }

    boolean save() {
        if (staged.get() > 0) {
            pending.apply();
        }
        return staged.get() > 0;
    }

    @Override
    public List<AccessChange> changes() {
        return matrix.changes();
    }

    @Override
    public String verb(int changes) {
        int clicks = matrix.staged().size();
        return clicks == 1 ? "Apply 1 change" : "Apply " + clicks + " changes";
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public void discard() {
        matrix.staged().clear();
        toggled();
    }

    @Override
    public void done(List<AccessChange> changes) {
        discard();
    }

    void dispose() {
        events.unsubscribe();
        pending.dispose();
    }
}
