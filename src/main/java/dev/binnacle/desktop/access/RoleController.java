package dev.binnacle.desktop.access;

import dev.binnacle.access.AccessChange;
import dev.binnacle.access.AccessDialect;
import dev.binnacle.access.AccessFeatures;
import dev.binnacle.access.Membership;
import dev.binnacle.access.Role;
import dev.binnacle.access.RoleAttribute;
import dev.binnacle.base.Problem;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.View;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One user or role: what it may by itself, what it is a member of, what it was granted. */
public final class RoleController implements Pending {
    private final AccessModel model;
    private final RoleModel form = new RoleModel();
    private final PendingController pending;
    private final ReadOnlyObjectWrapper<String> role;
    private Subscription events = Subscription.EMPTY;
    private boolean begun;
    @FXML private StatePane states;
    @FXML private Label title;
    @FXML private Label facts;
    @FXML private Button drop;
    @FXML private VBox fields;
    @FXML private TextField name;
    @FXML private FlowPane attributes;
    @FXML private HBox passwordRow;
    @FXML private PasswordField password;
    @FXML private HBox limitRow;
    @FXML private TextField limit;
    @FXML private TextField until;
    @FXML private TextField comment;
    @FXML private VBox memberOf;
    @FXML private ComboBox<String> join;
    @FXML private CheckBox admin;
    @FXML private VBox dropOptions;
    @FXML private Label dropWords;
    @FXML private HBox heirRow;
    @FXML private ComboBox<String> heir;
    @FXML private CheckBox dropOwned;
    @FXML private VBox holdings;
    @FXML private Label members;
    @FXML private ListView<String> grants;
    @FXML private VBox foot;

    /**
     * @param role its name; empty = a new one
     */
    RoleController(AccessModel model, String role) {
        this.model = model;
        this.role = new ReadOnlyObjectWrapper<>(role);
        this.pending = new PendingController(model, this);
    }

    @FXML
    private void initialize() {
        model.workbench().views().load(View.PENDING_ACCESS, pending);
        name.textProperty().bindBidirectional(form.name);
        password.textProperty().bindBidirectional(form.password);
        limit.textProperty().bindBidirectional(form.limit);
        until.textProperty().bindBidirectional(form.until);
        comment.textProperty().bindBidirectional(form.comment);
        heir.valueProperty().bindBidirectional(form.heir);
        dropOwned.selectedProperty().bindBidirectional(form.dropOwned);
        join.setOnAction(event -> joinChosen());
        grants.setFixedCellSize(24);
        grants.setPlaceholder(new Label("Nothing is granted to it directly."));
        form.onChange(this::changed);
        events =
                Subscription.combine(
                        model.accessProperty().subscribe(access -> show()),
                        model.problemProperty().subscribe(problem -> show()),
                        model.backend().stateProperty().subscribe(state -> show()));
        if (!model.read()) {
            reload();
        }
    }

    void reload() {
        states.loading(model.reload().whenEnded(this::show));
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
        Role found = model.access().role(role.get()).orElse(null);
        if (found == null && !role.get().isEmpty()) {
            states.empty(
                    Shown.inFull(role.get()) + " is not there any more.",
                    "Read again",
                    this::reload);
            return;
        }
        states.ready();
        if (!begun) {
            arrange(dialect.features(), found);
            form.show(found);
        }
        showHoldings(found);
    }

    private void arrange(AccessFeatures features, @Nullable Role found) {
        boolean fresh = found == null;
        boolean system = found != null && found.system();
        fields.setDisable(system);
        drop.setDisable(system);
        show(drop, !fresh);
        show(limitRow, features.limits());
        show(admin, features.grantOption());
        show(heirRow, features.reassign());
        name.setDisable(!fresh && !features.rename());
        password.setPromptText(fresh ? "" : "unchanged");
        List<Node> boxes = new ArrayList<>();
        for (RoleAttribute attribute : features.attributes()) {
            var box = new CheckBox(words(attribute, features));
            form.attributes.computeIfPresent(
                    attribute,
                    (key, value) -> {
                        box.selectedProperty().bindBidirectional(value);
                        return value;
                    });
            box.setDisable(!fresh && attribute == RoleAttribute.LOGIN && !features.limits());
            boxes.add(box);
        }
        attributes.getChildren().setAll(boxes);
    }

    private static String words(RoleAttribute attribute, AccessFeatures features) {
        return attribute == RoleAttribute.SUPERUSER && !features.limits()
                ? "administrator"
                : attribute.words();
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void showHoldings(@Nullable Role found) {
        title.setText(found == null ? "New user or role" : Shown.inFull(found.name()));
        facts.setText(found == null ? "" : RoleFacts.of(found));
        if (found != null) {
            String names =
                    model.access().membersOf(found.name()).stream()
                            .map(Membership::member)
                            .map(Shown::inFull)
                            .distinct()
                            .collect(Collectors.joining(", "));
            members.setText(names.isEmpty() ? "nobody" : names);
            grants.getItems().setAll(RoleFacts.grants(model.access(), found.name()));
        }
    }

    private void changed() {
        List<Node> lines = new ArrayList<>();
        Role before = form.before();
        if (before != null) {
            for (Membership each : model.access().membershipsOf(before.name())) {
                lines.add(line(RoleFacts.of(each), form.leaves(each), () -> form.leave(each)));
            }
        }
        for (String each : form.joining()) {
            lines.add(line(Shown.inFull(each) + "  new", false, () -> form.leaveOut(each)));
        }
        memberOf.getChildren().setAll(lines);
        List<String> joinable = form.joinable(model.access());
        if (!joinable.equals(join.getItems())) {
            join.getItems().setAll(joinable);
            heir.getItems().setAll(joinable);
        }
        show(passwordRow, form.attributes.getOrDefault(RoleAttribute.LOGIN, form.dropping).get());
        show(fields, !form.dropping.get());
        show(dropOptions, form.dropping.get());
        show(holdings, form.before() != null && !form.dropping.get());
        updatePending();
    }

    private static Node line(String words, boolean leaving, Runnable toggle) {
        var label = new Label(words);
        if (leaving) {
            label.getStyleClass().add("leaving");
        }
        var line =
                new HBox(
                        4,
                        label,
                        leaving
                                ? Icons.button("fth-rotate-ccw", "Keep the membership", toggle)
                                : Icons.button("fth-x", "Take out", toggle));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void joinChosen() {
        String chosen = join.getValue();
        if (chosen != null) {
            boolean on = admin.isSelected();
            join.setValue(null);
            form.join(chosen, on);
        }
    }

    private void updatePending() {
        int changes = pending.update();
        begun = changes > 0;
        if (changes == 0) {
            foot.getChildren().clear();
        } else if (foot.getChildren().isEmpty()) {
            foot.getChildren().add(pending.node());
        }
    }

    @FXML
    private void drop() {
        form.show(form.before());
        dropWords.setText("Drops " + role.get() + ".");
        form.dropping.set(true);
    }

    /** The role's name, which a creation or a rename changes; empty = not there yet. */
    ReadOnlyObjectProperty<String> roleProperty() {
        return role.getReadOnlyProperty();
    }

    boolean begun() {
        return begun;
    }

    boolean save() {
        if (begun) {
            pending.apply();
        }
        return begun;
    }

    @Override
    public List<AccessChange> changes() {
        return form.changes();
    }

    @Override
    public String verb(int changes) {
        if (form.before() == null) {
            boolean user = form.attributes.getOrDefault(RoleAttribute.LOGIN, form.dropping).get();
            return user ? "Create user" : "Create role";
        }
        if (form.dropping.get()) {
            return "Drop " + Shown.shortened(role.get(), 24);
        }
        return changes == 1 ? "Apply 1 change" : "Apply " + changes + " changes";
    }

    @Override
    public boolean destructive() {
        return form.dropping.get();
    }

    @Override
    public void discard() {
        form.show(form.before());
    }

    @Override
    public void done(List<AccessChange> changes) {
        for (AccessChange change : changes) {
            switch (change) {
                case AccessChange.CreateRole create -> role.set(nameOf(create.role().name()));
                case AccessChange.RenameRole rename -> role.set(rename.name());
                default -> {}
            }
        }
        begun = false;
        form.show(model.access().role(role.get()).orElse(null));
        show();
    }

    /** H2 folds names: finds the one that the new role got. */
    private String nameOf(String asked) {
        return model.access().roles().stream()
                .map(Role::name)
                .filter(each -> each.equals(asked))
                .findFirst()
                .or(() ->
                        model.access().roles().stream()
                                .map(Role::name)
                                .filter(each -> each.equalsIgnoreCase(asked))
                                .findFirst())
                .orElse(asked);
    }

    void dispose() {
        events.unsubscribe();
        pending.dispose();
    }
}
