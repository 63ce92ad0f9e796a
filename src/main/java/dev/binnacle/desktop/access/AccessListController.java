package dev.binnacle.desktop.access;

import dev.binnacle.access.Role;
import dev.binnacle.base.Problem;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** The sidebar of the access area: users and roles of the backend in front. */
public final class AccessListController {
    private final Workbench workbench;
    private final Function<Backend, AccessModel> models;
    private Subscription modelEvents = Subscription.EMPTY;
    private @Nullable AccessModel model;
    @FXML private TextField filter;
    @FXML private Button newRole;
    @FXML private Button matrix;
    @FXML private StatePane states;
    @FXML private ListView<AccessLine> list;

    AccessListController(Workbench workbench, Function<Backend, AccessModel> models) {
        this.workbench = workbench;
        this.models = models;
    }

    @FXML
    private void initialize() {
        list.setFixedCellSize(28);
        list.setCellFactory(view -> new AccessCell(this::open));
        list.setOnKeyPressed(event -> {
            AccessLine line = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && line != null && line.role() != null) {
                open(line.role());
                event.consume();
            }
        });
        filter.textProperty().addListener(change -> show());
        workbench.backends().currentProperty().subscribe(this::follow);
    }

    private void follow(@Nullable Backend backend) {
        modelEvents.unsubscribe();
        modelEvents = Subscription.EMPTY;
        newRole.setDisable(backend == null);
        matrix.setDisable(backend == null);
        if (backend == null) {
            model = null;
            states.empty("No backend is open.", null, () -> {});
            return;
        }
        AccessModel now = models.apply(backend);
        model = now;
        modelEvents =
                Subscription.combine(
                        now.accessProperty().subscribe(access -> show()),
                        now.problemProperty().subscribe(problem -> show()));
        if (!now.read()) {
            refresh();
        }
    }

    private void show() {
        AccessModel now = model;
        if (now == null) {
            return;
        }
        Problem problem = now.problemProperty().get();
        if (problem != null) {
            states.failed(problem, this::refresh);
            return;
        }
        List<AccessLine> lines = AccessLine.of(now.access(), filter.getText());
        list.getItems().setAll(lines);
        if (lines.isEmpty() && now.read()) {
            states.empty("Nobody here is called that.", "Clear the filter", filter::clear);
        } else {
            states.ready();
        }
    }

    private void open(Role role) {
        AccessModel now = model;
        if (now != null) {
            workbench.open(RoleTab.target(now.backend(), role.name()));
        }
    }

    @FXML
    private void newRole() {
        AccessModel now = model;
        if (now != null) {
            workbench.open(RoleTab.target(now.backend(), ""));
        }
    }

    @FXML
    private void openMatrix() {
        AccessModel now = model;
        if (now != null) {
            workbench.open(Target.of(Target.Kind.MATRIX, now.backend().id()));
        }
    }

    @FXML
    private void refresh() {
        AccessModel now = model;
        if (now != null) {
            states.loading(now.reload().whenEnded(this::show));
        }
    }
}
