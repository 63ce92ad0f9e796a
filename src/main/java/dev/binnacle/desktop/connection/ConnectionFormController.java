package dev.binnacle.desktop.connection;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Secrets.Purpose;
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
import java.util.Optional;

/** Joins the form's fields to its model and shows those that the place has use for. */
public final class ConnectionFormController {
    private static final String NO_PASSPHRASE = "the key's, if it has one";

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
    @FXML private PasswordField tlsSecret;
    @FXML private Pane tlsFiles;
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
        tier.setConverter(words());
        tls.setConverter(words());
        bindFields();
        place.valueProperty().bindBidirectional(model.place);
        tier.valueProperty().bindBidirectional(model.tier);
        readOnly.selectedProperty().bindBidirectional(model.readOnly);
        tunnel.selectedProperty().bindBidirectional(model.tunnel);
        model.place.subscribe(this::arrange);
        tls.valueProperty().bindBidirectional(model.tls);
        model.tunnel.subscribe(on -> show(tunnelFields, on));
        showStored();
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
        bind(tlsSecret, model.tlsSecret);
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
        show(tlsPart, now.remote());
        show(tlsFiles, now == Place.POSTGRESQL);
        Tls.Mode mode = model.tls.get();
        tls.getItems().setAll(now.encryption());
        if (now.remote()) {
            model.tls.set(now.encryption().contains(mode) ? mode : now.encryption().getFirst());
        }
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

    /** Says of each secret whether the vault holds it; what is typed takes its place. */
    void showStored() {
        stored().ifPresent(settings -> {
            showStored(settings, Purpose.DATABASE_PASSWORD, password, "none kept");
            showStored(settings, Purpose.TLS_KEY_PASSPHRASE, tlsSecret, NO_PASSPHRASE);
            showStored(
                    settings,
                    settings.tunnel() == null || settings.tunnel().privateKey() == null
                            ? Purpose.SSH_PASSWORD
                            : Purpose.SSH_KEY_PASSPHRASE,
                    sshSecret,
                    "password, or the key's passphrase");
        });
    }

    private Optional<ConnectionSettings> stored() {
        return workbench.backends().known().stream()
                .filter(settings -> settings.id().equals(model.id()))
                .findFirst();
    }

    private void showStored(
            ConnectionSettings settings, Purpose purpose, PasswordField field, String otherwise) {
        workbench
                .jobs()
                .start("Looking for a password", progress -> book.holds(settings, purpose))
                .whenDone(held -> field.setPromptText(held ? "kept in the vault" : otherwise));
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
