package dev.binnacle.desktop.schema.migration;

import dev.binnacle.database.TableName;
import dev.binnacle.desktop.control.SqlArea;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.comparison.DiffFilter;
import dev.binnacle.schema.comparison.DiffNode;
import dev.binnacle.schema.comparison.DiffNode.Mark;
import dev.binnacle.schema.comparison.Differences;
import dev.binnacle.schema.comparison.Proposal;
import dev.binnacle.schema.object.ObjectId;

import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The tree of differences, and of the chosen one the old and the new text side by side. */
public final class DifferencesController {
    /** Below this width the texts stand under the tree. */
    private static final double NARROW = 860;

    private static final int ABOVE = 3;

    private final Workbench workbench;
    private final Backend backend;
    private final MigrationModel model;
    private final DiffItems items = new DiffItems();
    private final Map<Mark, ToggleButton> marks = new EnumMap<>(Mark.class);
    private Subscription events = Subscription.EMPTY;
    private @Nullable BesideView beside;
    @FXML private SplitPane parts;
    @FXML private TextField filter;
    @FXML private HBox markRow;
    @FXML private StatePane found;
    @FXML private TreeView<DiffNode> tree;
    @FXML private Label beforeHead;
    @FXML private Label afterHead;
    @FXML private SqlArea before;
    @FXML private SqlArea after;

    DifferencesController(Workbench workbench, Backend backend, MigrationModel model) {
        this.workbench = workbench;
        this.backend = backend;
        this.model = model;
    }

    @FXML
    private void initialize() {
        beside = new BesideView(before, after);
        for (Mark mark : Mark.values()) {
            var button = new ToggleButton();
            button.setSelected(true);
            button.getStyleClass().addAll("small", "mark-filter", DiffCell.style(mark));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> fill());
            marks.put(mark, button);
            markRow.getChildren().add(marks.size(), button);
        }
        tree.setFixedCellSize(28);
        tree.setCellFactory(view -> new DiffCell());
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::openByKey);
        tree.addEventHandler(MouseEvent.MOUSE_CLICKED, this::openByMouse);
        filter.textProperty().addListener(change -> fill());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFilter);
        events =
                Subscription.combine(
                        tree.getSelectionModel().selectedItemProperty().subscribe(this::select),
                        parts.widthProperty().subscribe(width -> turn(width.doubleValue())),
                        model.proposal.subscribe(this::show));
    }

    private void turn(double width) {
        boolean narrow = width > 0 && width < NARROW;
        Orientation wanted = narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL;
        if (parts.getOrientation() != wanted) {
            parts.setOrientation(wanted);
            parts.setDividerPositions(narrow ? 0.45 : 0.32);
        }
    }

    private void show(@Nullable Proposal proposal) {
        if (proposal == null) {
            items.forget();
            return; // what is shown stays under the bar that says the next is being made
        }
        Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
        count(proposal.differences().tree(), counts);
        marks.forEach((mark, button) -> {
            int many = counts.getOrDefault(mark, 0);
            String words = mark.name().toLowerCase(Locale.ROOT);
            button.setText(DiffCell.sign(mark) + " " + many);
            button.setAccessibleText(many + " " + words);
            Tip.setText(button, "Show what is " + words);
            button.setVisible(many > 0);
            button.setManaged(many > 0);
        });
        fill();
    }

    private static void count(List<DiffNode> nodes, Map<Mark, Integer> into) {
        for (DiffNode node : nodes) {
            if (node.mark() != null) {
                into.merge(node.mark(), 1, Integer::sum);
            }
            count(node.children(), into);
        }
    }

    private void fill() {
        Proposal proposal = model.proposal.get();
        if (proposal == null) {
            return;
        }
        Set<Mark> wanted = EnumSet.noneOf(Mark.class);
        marks.forEach((mark, button) -> {
            if (button.isSelected()) {
                wanted.add(mark);
            }
        });
        TreeItem<DiffNode> chosen = tree.getSelectionModel().getSelectedItem();
        List<DiffNode> nodes =
                new DiffFilter(filter.getText(), wanted).of(proposal.differences().tree());
        TreeItem<DiffNode> root = items.root(nodes, !filter.getText().isBlank());
        tree.setRoot(root);
        if (nodes.isEmpty() && proposal.differences().count() > 0) {
            found.empty("No difference fits the filter.", "Show all", this::showAll);
        } else {
            found.ready();
        }
        TreeItem<DiffNode> again =
                chosen == null ? null : DiffItems.find(root, chosen.getValue().path());
        reveal(again == null ? DiffItems.first(root) : again);
    }

    private void reveal(@Nullable TreeItem<DiffNode> item) {
        if (item != null) {
            tree.getSelectionModel().select(item);
            tree.scrollTo(Math.max(0, tree.getRow(item) - ABOVE));
        }
    }

    private void showAll() {
        marks.values().forEach(button -> button.setSelected(true));
        filter.clear();
        fill();
    }

    private void select(@Nullable TreeItem<DiffNode> item) {
        Proposal proposal = model.proposal.get();
        if (beside == null) {
            return;
        }
        if (item == null || proposal == null) {
            heads("", "");
            beside.show("", "");
            return;
        }
        Differences differences = proposal.differences();
        DiffNode node = item.getValue();
        String old = differences.before(node);
        String to = differences.after(node);
        boolean texts = node.id() != null;
        heads(
                texts && old.isEmpty() ? " · not there" : "",
                texts && to.isEmpty() ? " · not there" : "");
        beside.show(old, to);
    }

    private void heads(String left, String right) {
        beforeHead.setText(Shown.inFull(model.from.get()) + left);
        afterHead.setText(Shown.inFull(model.to.get()) + right);
    }

    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            tree.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        }
    }

    private void openByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        }
    }

    private void openByMouse(MouseEvent event) {
        TreeItem<DiffNode> item = tree.getSelectionModel().getSelectedItem();
        if (event.getClickCount() == 2 && item != null && item.isLeaf()) {
            open();
        }
    }

    /** The table that the chosen line is about, if the backend has it. */
    private void open() {
        TreeItem<DiffNode> item = tree.getSelectionModel().getSelectedItem();
        ObjectId id = item == null ? null : item.getValue().id();
        TableName table = id == null ? null : id.tableName();
        if (table != null && backend.catalog().table(table).isPresent()) {
            workbench.open(Target.structure(backend.id(), table));
        }
    }

    @FXML
    private void unfold() {
        DiffItems.unfold(tree.getRoot(), true);
    }

    @FXML
    private void fold() {
        DiffItems.unfold(tree.getRoot(), false);
    }

    void find() {
        filter.requestFocus();
        filter.selectAll();
    }

    void dispose() {
        events.unsubscribe();
    }
}
