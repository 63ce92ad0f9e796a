package dev.binnacle.desktop.api;

import dev.binnacle.api.auth.Credentials;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.RoleLogin;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Who asks: one kind of login, whose fields are written into the request's text. */
public final class AuthForm extends ScrollPane {
    private final ComboBox<AuthKind> kind = new ComboBox<>();
    private final Label hint = new Label();
    private final VBox rows = new VBox();
    private final List<TextField> fields = new ArrayList<>();
    private final ComboBox<String> choice = new ComboBox<>();
    private final ComboBox<String> place = new ComboBox<>();
    private final Label literal = new Label();
    private Consumer<UnaryOperator<RequestPart>> onEdit = change -> {};
    private Consumer<SignInForm> newSignIn = form -> {};
    private ObservableList<String> signIns = FXCollections.observableArrayList();
    private ObservableList<String> users = FXCollections.observableArrayList();
    private String roleHint = "";
    private Auth shown = Auth.of(AuthKind.NONE);
    private boolean filling;

    public AuthForm() {
        getStyleClass().addAll("pairs-editor", "auth-form");
        setFitToWidth(true);
        kind.getItems().setAll(AuthKind.values());
        kind.setAccessibleText("Kind of login");
        kind.setMinWidth(USE_PREF_SIZE);
        kind.setValue(AuthKind.NONE);
        choice.setAccessibleText("Login");
        choice.getStyleClass().add("mono");
        place.getItems().setAll("Header", "Query parameter");
        place.setAccessibleText("Where the key stands");
        hint.getStyleClass().add("secondary");
        literal.getStyleClass().add("secondary");
        literal.setWrapText(true);
        literal.managedProperty().bind(literal.visibleProperty());
        rows.getStyleClass().add("auth-rows");
        var head = new HBox(kind, hint);
        head.getStyleClass().add("tool-row");
        setContent(new VBox(head, rows));
        kind.valueProperty().subscribe(chosen -> choose());
        choice.valueProperty().subscribe(this::chosen);
        place.valueProperty().subscribe(chosen -> edited());
        layOut();
    }

    /** Called with each change made by hand. */
    void onEdit(Consumer<UnaryOperator<RequestPart>> listener) {
        onEdit = listener;
    }

    /**
     * What can be chosen.
     *
     * @param known names of variables that hold tokens of sign-ins
     * @param people names of variables that hold tokens of the backend's users
     * @param make shows a form for a new sign-in
     */
    void offer(
            ObservableList<String> known,
            ObservableList<String> people,
            Consumer<SignInForm> make) {
        signIns = known;
        users = people;
        newSignIn = make;
        again();
    }

    /** Shows the fields of the chosen kind anew. */
    void again() {
        filling = true;
        layOut();
        filling = false;
    }

    /** Takes a sign-in that was just made. */
    void pick(String signIn) {
        again();
        choice.setValue(Credentials.PREFIX + signIn);
    }

    /** Words for the tab. */
    String title() {
        return shown.kind() == AuthKind.NONE ? "Auth" : "Auth (1)";
    }

    /** Shows what the request says; what is being typed is not disturbed. */
    void show(RequestPart part) {
        roleHint =
                RoleLogin.of(part)
                        .map(login -> "Signs in as " + login.role() + ", the role under About.")
                        .orElse("");
        showHint();
        Auth read = Auth.read(part);
        boolean half = read.kind() == AuthKind.NONE && isHalf(part);
        if (filling || half || read.equals(shown)) {
            return;
        }
        filling = true;
        boolean same = read.kind() == kind.getValue();
        shown = read;
        kind.setValue(read.kind());
        if (!same || !read.equals(now())) {
            layOut();
        }
        filling = false;
    }

    /** Whether what was typed here so far says nothing yet, or nothing that is recognised. */
    private boolean isHalf(RequestPart part) {
        return kind.getValue() != AuthKind.NONE && now().write(part, now()).equals(part);
    }

    private void choose() {
        if (!filling) {
            filling = true;
            Auth before = shown;
            shown = Auth.of(kind.getValue());
            layOut();
            write(before);
            filling = false;
        }
    }

    private void layOut() {
        AuthKind chosen = kind.getValue();
        showHint();
        fields.clear();
        rows.getChildren().clear();
        for (int i = 0; i < chosen.fields().size(); i++) {
            var field = new TextField(i < shown.values().size() ? shown.value(i) : "");
            field.setAccessibleText(chosen.fields().get(i));
            field.getStyleClass().add("mono");
            field.textProperty().subscribe((was, is) -> edited());
            fields.add(field);
            rows.getChildren().add(row(chosen.fields().get(i), field));
        }
        switch (chosen) {
            case API_KEY -> {
                place.getSelectionModel().select(shown.inQuery() ? 1 : 0);
                rows.getChildren().add(row("Place", place));
            }
            case SIGN_IN -> {
                choices(signIns, "No file in auth/ yet");
                var make = new Button("New sign-in…");
                make.setOnAction(pressed -> makeSignIn());
                rows.getChildren().add(make);
            }
            case USER -> choices(users, "Serve the backend from here to have its users");
            default -> {}
        }
        rows.getChildren().add(literal);
        showLiteral();
    }

    private void showHint() {
        AuthKind chosen = kind.getValue();
        boolean byRole = chosen == AuthKind.NONE && !roleHint.isEmpty();
        hint.setText(byRole ? roleHint : chosen.hint());
    }

    private void choices(ObservableList<String> names, String none) {
        choice.setItems(names);
        choice.setPromptText(names.isEmpty() ? none : "Choose");
        choice.setValue(shown.value(0).isEmpty() ? null : shown.value(0));
        rows.getChildren().add(row("Login", choice));
    }

    private void makeSignIn() {
        var form = new SignInForm();
        rows.getChildren().setAll(form);
        newSignIn.accept(form);
    }

    private static HBox row(String title, Node field) {
        var label = new Label(title);
        label.setLabelFor(field);
        label.getStyleClass().add("auth-label");
        var row = new HBox(label, field);
        row.getStyleClass().add("form-row");
        HBox.setHgrow(field, Priority.ALWAYS);
        return row;
    }

    private Auth now() {
        List<String> values =
                fields.isEmpty()
                        ? List.of(choice.getValue() == null ? "" : choice.getValue())
                        : fields.stream().map(TextField::getText).toList();
        AuthKind chosen = kind.getValue();
        boolean query = chosen == AuthKind.API_KEY && place.getSelectionModel().isSelected(1);
        return new Auth(chosen, chosen == AuthKind.NONE ? List.of() : values, query);
    }

    /** A list that is read anew takes the choice away for a moment: that is no edit. */
    private void chosen(@Nullable String variable) {
        if (variable != null) {
            edited();
        }
    }

    private void edited() {
        if (!filling) {
            filling = true;
            Auth before = shown;
            shown = now();
            write(before);
            showLiteral();
            filling = false;
        }
    }

    private void write(Auth before) {
        Auth after = shown;
        onEdit.accept(part -> after.write(part, before));
    }

    /** A password that is typed here stands in a file that others may read. */
    private void showLiteral() {
        boolean typed =
                !fields.isEmpty()
                        && kind.getValue() != AuthKind.CERTIFICATE
                        && !fields.getLast().getText().isEmpty()
                        && !fields.getLast().getText().contains("{{");
        literal.setVisible(typed);
        literal.setText(
                "It stands in the request's file as typed. Add a secret under Variables and write"
                        + " {{its name}} here to keep it in the vault.");
    }
}
