package dev.binnacle.desktop.connection;

import dev.binnacle.database.Tier;
import dev.binnacle.database.Tls;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Joins the form's fields to its model and shows those that the place has use for. */
public final class ConnectionFormController {
    private final Workbench workbench;
    private final ConnectionBook book;
    private final ConnectionFormModel model;
    @FXML private TextField name;
    @FXML private ComboBox<Place> place;
    @FXML private ComboBox<Tier> tier;
    @FXML private CheckBox readOnly;
    @FXML private Pane fileRow;
    @FXML private Pane hostRow;
    @FXML private Pane databaseRow;
    @FXML private TextField path;
    @FXML private TextField host;
    @FXML private TextField port;
    @FXML private TextField database;
    @FXML private TextField user;
    @FXML private PasswordField password;
    @FXML private Pane tlsPart;
    @FXML private ComboBox<Tls.Mode> tls;
    @FXML private TextField rootCertificate;
    @FXML private TextField clientCertificate;
    @FXML private TextField clientKey;
    @FXML private Pane tunnelPart;
    @FXML private CheckBox tunnel;
    @FXML private Pane tunnelFields;
    @FXML private TextField sshHost;
    @FXML private TextField sshPort;
    @FXML private TextField sshUser;
    @FXML private TextField sshKey;
    @FXML private PasswordField sshSecret;
    @FXML private TextArea session;
    @FXML private TextField api;

    ConnectionFormController(Workbench workbench, ConnectionBook book, ConnectionFormModel model) {
        this.workbench = workbench;
        this.book = book;
        this.model = model;
    }

    @FXML
    private void initialize() {
        place.getItems().setAll(Place.values());
        tier.getItems().setAll(Tier.values());
        tls.getItems().setAll(Tls.Mode.values());
        tier.setConverter(words());
        tls.setConverter(words());
        bindFields();
        place.valueProperty().bindBidirectional(model.place);
        tier.valueProperty().bindBidirectional(model.tier);
        tls.valueProperty().bindBidirectional(model.tls);
        readOnly.selectedProperty().bindBidirectional(model.readOnly);
        tunnel.selectedProperty().bindBidirectional(model.tunnel);
        model.place.subscribe(this::arrange);
        model.tunnel.subscribe(on -> show(tunnelFields, on));
        model.name.subscribe(text -> showStored());
    }

    private void bindFields() {
        bind(name, model.name);
        bind(path, model.path);
        bind(host, model.host);
        bind(port, model.port);
        bind(database, model.database);
        bind(user, model.user);
        bind(password, model.password);
        bind(rootCertificate, model.rootCertificate);
        bind(clientCertificate, model.clientCertificate);
        bind(clientKey, model.clientKey);
        bind(sshHost, model.sshHost);
        bind(sshPort, model.sshPort);
        bind(sshUser, model.sshUser);
        bind(sshKey, model.sshKey);
        bind(sshSecret, model.sshSecret);
        bind(api, model.api);
        session.textProperty().bindBidirectional(model.session);
    }

    private static void bind(TextField field, StringProperty property) {
        field.textProperty().bindBidirectional(property);
    }

    private void arrange(Place now) {
        show(fileRow, now == Place.H2_FILE || now == Place.H2_SERVER);
        show(hostRow, now.remote());
        show(databaseRow, now == Place.POSTGRESQL || now == Place.H2_MEMORY);
        show(tlsPart, now == Place.POSTGRESQL);
        show(tunnelPart, now.remote());
        if (now == Place.H2_SERVER && model.port.get().equals("5432")) {
            model.port.set("9092");
        } else if (now == Place.POSTGRESQL && model.port.get().equals("9092")) {
            model.port.set("5432");
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void showStored() {
        password.setPromptText("from the vault, or asked for");
        workbench
                .backends()
                .known()
                .filtered(settings -> settings.id().equals(model.id()))
                .forEach(settings ->
                        workbench
                                .jobs()
                                .start(
                                        "Looking for a password",
                                        progress ->
                                                book.holds(
                                                        settings,
                                                        dev.binnacle.database.Secrets.Purpose
                                                                .DATABASE_PASSWORD))
                                .whenDone(held ->
                                        password.setPromptText(
                                                held ? "kept in the vault" : "none kept")));
    }

    @FXML
    private void choosePath() {
        choose("Choose an H2 database", model.path);
        String chosen = model.path.get();
        if (chosen.endsWith(".mv.db")) {
            model.path.set(chosen.substring(0, chosen.length() - ".mv.db".length()));
        }
    }

    @FXML
    private void chooseRootCertificate() {
        choose("Choose the authority's certificate", model.rootCertificate);
    }

    @FXML
    private void chooseClientCertificate() {
        choose("Choose your certificate", model.clientCertificate);
    }

    @FXML
    private void chooseClientKey() {
        choose("Choose your key", model.clientKey);
    }

    @FXML
    private void chooseSshKey() {
        choose("Choose your SSH key", model.sshKey);
    }

    private void choose(String title, StringProperty into) {
        workbench.questions().openFile(title, file -> into.set(file.toString()));
    }

    private static <E extends Enum<E>> StringConverter<E> words() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable E value) {
                return value == null ? "" : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            }

            @Override
            public @Nullable E fromString(String text) {
                return null;
            }
        };
    }
}
