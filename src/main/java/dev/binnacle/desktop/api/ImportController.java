package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.CollectionNode;
import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.write.Written;
import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of another tool: chosen or pasted, looked at, then written; and taken back. */
public final class ImportController {
    private final Workbench workbench;
    private final ImportModel model = new ImportModel();
    private final Importing importing;
    private final String folder;
    private Subscription subscription = Subscription.EMPTY;
    @FXML private StatePane pane;
    @FXML private VBox asking;
    @FXML private TextArea pasted;
    @FXML private Button readPasted;
    @FXML private SplitPane found;
    @FXML private TreeView<CollectionNode> tree;
    @FXML private Label environments;
    @FXML private Label leftOutTitle;
    @FXML private ListView<String> leftOut;
    @FXML private Label summary;
    @FXML private HBox intoBox;
    @FXML private TextField into;
    @FXML private Button another;
    @FXML private Button undo;
    @FXML private Button openFirst;
    @FXML private Button write;

    /**
     * @param folder of requests that it goes into unless another is typed; empty = the top
     */
    ImportController(Workbench workbench, ApiServices services, ApiReader reader, String folder) {
        this.workbench = workbench;
        this.folder = folder;
        importing = new Importing(workbench, services, reader, model);
    }

    @FXML
    private void initialize() {
        into.setText(folder);
        tree.setCellFactory(view -> new RequestCell((node, name) -> {}));
        leftOut.setCellFactory(view -> new LeftOutCell(view.widthProperty()));
        environments.managedProperty().bind(environments.visibleProperty());
        pasted.textProperty().subscribe(text -> readPasted.setDisable(text.isBlank()));
        subscription = model.stateProperty().subscribe(this::show);
    }

    private void show(ImportModel.State state) {
        boolean asks = state instanceof ImportModel.State.Asking;
        boolean looked = state instanceof ImportModel.State.Looked;
        boolean done = state instanceof ImportModel.State.Done;
        shown(asking, asks);
        shown(found, looked || done);
        shown(another, !asks);
        shown(intoBox, looked);
        shown(write, looked);
        shown(undo, done);
        shown(openFirst, done);
        pane.ready();
        switch (state) {
            case ImportModel.State.Asking none -> summary.setText("");
            case ImportModel.State.Looked now -> showLook(now.look());
            case ImportModel.State.Done now -> showWritten(now.written());
            case ImportModel.State.Refused now -> {
                summary.setText("");
                pane.failed(now.problem(), null);
            }
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void showLook(ImportLook look) {
        Imported imported = look.imported();
        tree.setRoot(RequestItems.of(look.tree(), "", Set.of()));
        environments.setVisible(!imported.environments().isEmpty());
        environments.setText(
                "Environments: "
                        + imported.environments().stream()
                                .map(ImportController::words)
                                .collect(Collectors.joining(", ")));
        leftOutTitle.setText(look.title());
        leftOut.getItems().setAll(look.lines());
        if (into.getText().isBlank()) {
            into.setText(look.reimport().into());
        }
        summary.setText(
                "From "
                        + look.source()
                        + ": "
                        + Amounts.count(look.requests(), "request")
                        + " in "
                        + Amounts.count(imported.files().size(), "file")
                        + examples(look.examples()));
        write.setText(look.action());
        write.setDisable(look.isEmpty());
    }

    private static String examples(int number) {
        return number == 0 ? "" : ", with " + Amounts.count(number, "saved answer");
    }

    private static String words(Environment environment) {
        return environment.name()
                + " ("
                + Amounts.count(environment.values().size(), "value")
                + ")";
    }

    private void showWritten(Written written) {
        summary.setText(
                "Wrote "
                        + written.counted()
                        + (written.descriptions().isEmpty() && written.replaced().isEmpty()
                                ? ""
                                : "; answers are held against the description in apis/"));
        openFirst.setDisable(written.requests().isEmpty());
    }

    @FXML
    private void chooseFile() {
        workbench.questions().openFile("Import requests", this::read);
    }

    @FXML
    private void chooseFolder() {
        workbench.questions().openFolder("Import a folder", this::read);
    }

    /** Reads a file or a folder; nothing is written. */
    void read(Path place) {
        pane.loading(importing.read(place));
    }

    @FXML
    private void readPasted() {
        pane.loading(importing.readText(pasted.getText()));
    }

    @FXML
    private void another() {
        importing.cancel();
        into.setText(folder);
        model.asking();
    }

    @FXML
    private void write() {
        if (model.stateProperty().get() instanceof ImportModel.State.Looked looked) {
            write.setDisable(true);
            String place = into.getText().strip().replaceAll("^/+|/+$", "");
            pane.loading(
                    importing.write(looked.look(), place).whenEnded(() -> write.setDisable(false)));
        }
    }

    @FXML
    private void undo() {
        if (model.stateProperty().get() instanceof ImportModel.State.Done done) {
            undo.setDisable(true);
            importing.undo(done.look(), done.written()).whenEnded(() -> undo.setDisable(false));
        }
    }

    @FXML
    private void openFirst() {
        if (model.stateProperty().get() instanceof ImportModel.State.Done done) {
            workbench.open(ApiScreen.target(done.written().requests().getFirst()));
        }
    }

    void dispose() {
        subscription.unsubscribe();
        importing.cancel();
    }
}
