package dev.binnacle.desktop.api;

import dev.binnacle.api.Redaction;
import dev.binnacle.api.call.KeptCookie;
import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The cookies that the chosen environment keeps, covered until they are asked for. */
public final class KeptCookiesController {
    /** More are searched. */
    private static final int MANY = 8;

    private final Workbench workbench;
    private final EnvironmentCookies cookies;
    private final FilteredList<KeptCookie> found;
    private List<KeptCookie> deleted = List.of();
    @FXML private Label heading;
    @FXML private TextField search;
    @FXML private ToggleButton reveal;
    @FXML private Button delete;
    @FXML private Button deleteAll;
    @FXML private HBox undoBar;
    @FXML private Label undoWords;
    @FXML private TableView<KeptCookie> table;
    @FXML private TableColumn<KeptCookie, String> name;
    @FXML private TableColumn<KeptCookie, String> value;
    @FXML private TableColumn<KeptCookie, String> host;
    @FXML private TableColumn<KeptCookie, String> path;
    @FXML private TableColumn<KeptCookie, String> end;

    KeptCookiesController(Workbench workbench, EnvironmentCookies cookies) {
        this.workbench = workbench;
        this.cookies = cookies;
        found = new FilteredList<>(cookies.list());
    }

    @FXML
    private void initialize() {
        List.of(search, undoBar, reveal, delete, deleteAll).forEach(KeptCookiesController::fold);
        Tip.setText(
                heading,
                "Sent again where they belong, by requests of this environment alone."
                        + " In memory until Binnacle ends.");
        table.setItems(found);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var placeholder = new Label();
        placeholder
                .textProperty()
                .bind(
                        Bindings.when(Bindings.isEmpty(cookies.list()))
                                .then(
                                        "What answers set is kept here and sent again where it"
                                                + " belongs.")
                                .otherwise("None of them fits what is looked for."));
        placeholder.getStyleClass().add("secondary");
        table.setPlaceholder(placeholder);
        show(name, KeptCookie::name);
        show(value, each -> reveal.isSelected() ? each.value() : Redaction.MARK);
        show(host, KeptCookiesController::sentTo);
        show(path, KeptCookie::path);
        show(end, KeptCookiesController::until);
        reveal.selectedProperty().subscribe(table::refresh);
        search.textProperty().subscribe(this::filter);
        delete.disableProperty()
                .bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        table.setContextMenu(
                new ContextMenu(
                        item("Copy the value", this::copy), item("Delete", this::deleteChosen)));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                deleteChosen();
            }
        });
    }

    private static void fold(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }

    private static MenuItem item(String words, Runnable act) {
        var item = new MenuItem(words);
        item.setOnAction(event -> act.run());
        return item;
    }

    private static void show(
            TableColumn<KeptCookie, String> column, Function<KeptCookie, String> words) {
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                line -> new ReadOnlyStringWrapper(Shown.inFull(words.apply(line.getValue()))));
    }

    private static String sentTo(KeptCookie cookie) {
        return cookie.domain()
                + (cookie.below() ? " and below" : "")
                + (cookie.secure() ? ", https only" : "");
    }

    private static String until(KeptCookie cookie) {
        Instant expires = cookie.expires();
        return expires == null ? "Binnacle ends" : Amounts.clock(expires);
    }

    /** Follows what is kept until it is unsubscribed. */
    Subscription watch() {
        return Subscription.combine(
                cookies.list().subscribe(this::showAll),
                cookies.environment()
                        .subscribe(chosen -> {
                            deleted = List.of();
                            reveal.setSelected(false);
                            search.clear();
                            showAll();
                        }));
    }

    private void showAll() {
        int all = cookies.list().size();
        heading.setText(
                (all == 0 ? "No cookies" : Amounts.count(all, "cookie"))
                        + " kept in “"
                        + cookies.environment().getValue().name()
                        + "”");
        reveal.setVisible(all > 0);
        delete.setVisible(all > 0);
        deleteAll.setVisible(all > 0);
        search.setVisible(all > MANY || !search.getText().isEmpty());
        undoBar.setVisible(!deleted.isEmpty());
        undoWords.setText("Deleted " + Amounts.count(deleted.size(), "cookie"));
    }

    private void filter(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(each ->
                (each.name() + " " + sentTo(each) + " " + each.path())
                        .toLowerCase(Locale.ROOT)
                        .contains(words));
    }

    private void copy() {
        KeptCookie chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            workbench.clips().put(chosen.value());
            workbench.announce("Copied the value of " + chosen.name());
        }
    }

    @FXML
    private void deleteChosen() {
        delete(List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    @FXML
    private void deleteAll() {
        delete(List.copyOf(cookies.list()));
    }

    private void delete(List<KeptCookie> gone) {
        if (!gone.isEmpty()) {
            deleted = gone;
            cookies.forget(gone);
        }
    }

    @FXML
    private void undo() {
        List<KeptCookie> back = deleted;
        deleted = List.of();
        cookies.restore(back);
    }
}
