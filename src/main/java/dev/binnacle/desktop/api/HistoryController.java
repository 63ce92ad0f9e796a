package dev.binnacle.desktop.api;

import dev.binnacle.api.RequestHistory;
import dev.binnacle.api.collection.DraftJournal;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.Workbench;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

/** What was sent, newest first; any of it opens again as a request with the answer it had. */
public final class HistoryController {
    private final Workbench workbench;
    private final ApiServices services;
    private final ApiModel model;
    private final ApiReader reader;
    @FXML private TextField filter;
    @FXML private StatePane pane;
    @FXML private ListView<RequestHistory.Call> list;

    HistoryController(Workbench workbench, ApiServices services, ApiModel model, ApiReader reader) {
        this.workbench = workbench;
        this.services = services;
        this.model = model;
        this.reader = reader;
    }

    @FXML
    private void initialize() {
        list.setItems(model.calls());
        list.setCellFactory(view -> new CallCell());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                reopen(list.getSelectionModel().getSelectedItem());
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                reopen(list.getSelectionModel().getSelectedItem());
            }
        });
        filter.textProperty().bindBidirectional(model.callWordsProperty());
        filter.textProperty().addListener(change -> reader.readCalls());
        model.calls().addListener((ListChangeListener<RequestHistory.Call>) change -> showState());
        showState();
    }

    private void showState() {
        boolean searched = !model.callWordsProperty().get().isBlank();
        if (model.calls().isEmpty()) {
            pane.empty(
                    searched ? "No call holds these words." : "Nothing was sent yet.",
                    null,
                    () -> {});
        } else {
            pane.ready();
        }
    }

    /** Opens the request as it was sent, beside its file, which stays as it is. */
    private void reopen(RequestHistory.@Nullable Call call) {
        if (call == null) {
            return;
        }
        Target target = ApiScreen.fresh();
        String key = "new:" + target.detail("id");
        workbench
                .jobs()
                .start(
                        "Opening an earlier call",
                        progress -> {
                            RequestHistory.Call whole =
                                    services.history().whole(call.id()).orElse(call);
                            services.drafts().keep(new DraftJournal.Draft(key, whole.source(), ""));
                            return whole;
                        })
                .whenDone(kept -> {
                    model.remember(target.detail("id"), kept);
                    workbench.open(target);
                })
                .whenFailed(workbench::report);
    }
}
