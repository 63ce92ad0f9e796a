package dev.binnacle.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets.Purpose;
import dev.binnacle.database.SshTunnel;
import dev.binnacle.database.Tier;
import dev.binnacle.database.Tls;
import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.FrameState;
import dev.binnacle.desktop.shell.SettingsTab;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.TestDesktops;
import dev.binnacle.desktop.shell.VaultDoor;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ConnectionsTest {
    private static final ConnectionSettings FULL =
            new ConnectionSettings(
                    "id-1",
                    "harbour",
                    new Location.PostgreSql("db.example", 5433, "shop"),
                    "anna",
                    Tier.PRODUCTION,
                    true,
                    new Tls(Tls.Mode.VERIFY_FULL, "/ca.pem", "/me.pem", "/me.key"),
                    new SshTunnel("jump.example", 2222, "anna", "/id_ed25519", "SHA256:abc"),
                    Map.of("search_path", "shop, public", "statement_timeout", "5s"),
                    "https://api.example");

    /** A book in memory that keeps what it is told. */
    private static final class MemoryBook implements ConnectionBook {
        final List<ConnectionSettings> stored = new ArrayList<>();
        final List<Map<Purpose, String>> secrets = new ArrayList<>();

        @Override
        public List<ConnectionSettings> all() {
            return List.copyOf(stored);
        }

        @Override
        public void save(ConnectionSettings settings, Map<Purpose, String> typed) {
            stored.removeIf(old -> old.id().equals(settings.id()));
            stored.add(settings);
            secrets.add(typed);
        }

        @Override
        public void delete(String id) {
            stored.removeIf(old -> old.id().equals(id));
        }

        @Override
        public boolean holds(ConnectionSettings settings, Purpose purpose) {
            return true;
        }

        @Override
        public void copySecrets(ConnectionSettings from, ConnectionSettings to) {}

        @Override
        public String test(
                ConnectionSettings settings, Map<Purpose, String> typed, Progress progress) {
            throw Problem.of(
                            ProblemCode.CONNECTION_FAILED,
                            "Nobody answers at " + settings.location().display() + ".",
                            "")
                    .exception();
        }

        @Override
        public Pasted parse(String url) {
            return new Pasted(FULL, Map.of(Purpose.DATABASE_PASSWORD, "s3cret"));
        }
    }

    private final MemoryBook book = new MemoryBook();

    private Desktop desktop() {
        return TestDesktops.open(
                (settings, progress) -> {
                    throw Problem.of(ProblemCode.CONNECTION_FAILED, "").exception();
                },
                List.of(FULL, TestPostgres.newH2()),
                workbench -> List.of(),
                TestDesktops.keeper(FrameState.first()),
                desktop ->
                        target ->
                                target.kind() == Target.Kind.SETTINGS
                                        ? new SettingsTab(desktop, VaultDoor.none(), target)
                                        : new ConnectionsTab(desktop, book, target));
    }

    @Test
    void aFormGivesBackTheSettingsItWasShown() {
        ConnectionSettings given =
                TestScreen.on(() -> {
                    var model = new ConnectionFormModel();
                    model.show(FULL);
                    return model.settings();
                });
        assertThat(given).isEqualTo(FULL);
        ConnectionSettings h2 = TestPostgres.newH2();
        assertThat(
                        TestScreen.on(() -> {
                            var model = new ConnectionFormModel();
                            model.show(FULL);
                            model.show(h2);
                            return model.settings();
                        }))
                .isEqualTo(h2);
    }

    @Test
    void whatIsMissingIsNamed() {
        var model = new ConnectionFormModel();
        model.show(FULL);
        model.port.set("99999");
        assertThatThrownBy(model::settings)
                .hasMessageContaining("port")
                .hasMessageContaining("99999");
        model.port.set("1");
        model.session.set("search_path");
        assertThatThrownBy(model::settings).hasMessageContaining("name = value");
        model.show(Blank.connection());
        assertThatThrownBy(model::settings).hasMessageContaining("name");
    }

    @Test
    void aPastedUrlIsTestedThenSavedWithItsPasswordForTheVault() {
        Desktop desktop = desktop();
        Stage stage = TestScreen.show(desktop.scene());
        TestScreen.run(() -> desktop.open(Target.of(Target.Kind.CONNECTION, "")));
        TestScreen.picture(desktop.scene(), "connections-light");
        TestScreen.run(() -> {
            field(desktop, "A URL to fill the form from")
                    .setText("postgresql://anna:s3cret@db.example/shop");
            button(desktop, "Fill in").fire();
            button(desktop, "Test").fire();
        });
        TestScreen.await(
                "the answer",
                () -> outcome(desktop).startsWith("Nobody answers at db.example:5433/shop."));
        TestScreen.run(() -> desktop.look().darkProperty().set(true));
        TestScreen.picture(desktop.scene(), "connections-failed-dark");
        TestScreen.run(() -> button(desktop, "Save").fire());
        TestScreen.await("the saving", () -> outcome(desktop).equals("Saved harbour."));
        assertThat(book.stored).containsExactly(FULL);
        assertThat(book.secrets).containsExactly(Map.of(Purpose.DATABASE_PASSWORD, "s3cret"));
        assertThat(TestScreen.on(() -> List.copyOf(desktop.backends().known())))
                .containsExactly(FULL);
        TestScreen.close(stage);
    }

    @Test
    void whatIsTypedInOneFormOutlivesALookAtAnother() {
        Desktop desktop = desktop();
        Stage stage = TestScreen.show(desktop.scene());
        TestScreen.run(() -> {
            desktop.open(Target.of(Target.Kind.CONNECTION, ""));
            field(desktop, "Host").setText("half.typed");
            list(desktop).getSelectionModel().select(1);
        });
        assertThat(TestScreen.on(desktop::risks))
                .containsExactly("Connections: One connection has changes that are not saved.");
        TestScreen.run(() -> list(desktop).getSelectionModel().select(0));
        assertThat(TestScreen.on(() -> field(desktop, "Host").getText())).isEqualTo("half.typed");
        assertThat(outcome(desktop)).isEqualTo("Changed, and not saved yet.");
        TestScreen.run(() -> {
            button(desktop, "New connection").fire();
            field(desktop, "Name").setText("begun");
            list(desktop).getSelectionModel().select(1);
            button(desktop, "New connection").fire();
        });
        assertThat(TestScreen.on(() -> field(desktop, "Name").getText())).isEqualTo("begun");
        TestScreen.run(() -> list(desktop).getSelectionModel().select(0));
        TestScreen.run(() -> button(desktop, "Save").fire());
        TestScreen.await("the saving", () -> outcome(desktop).startsWith("Saved harbour."));
        TestScreen.run(() -> list(desktop).getSelectionModel().select(0));
        assertThat(TestScreen.on(() -> field(desktop, "Host").getText())).isEqualTo("half.typed");
        TestScreen.close(stage);
    }

    @Test
    void anEncryptedH2ServerStaysEncryptedThroughTheForm() {
        var server =
                new ConnectionSettings(
                        "id-2",
                        "box",
                        new Location.H2Server("box.example", 9092, "shop"),
                        "sa",
                        Tier.TEST,
                        false,
                        new Tls(Tls.Mode.REQUIRE, null, null, null),
                        null,
                        Map.of(),
                        null);
        ConnectionSettings given =
                TestScreen.on(() -> {
                    Desktop desktop = desktop();
                    var model = new ConnectionFormModel();
                    model.show(server);
                    desktop.views()
                            .load(
                                    View.CONNECTION_FORM,
                                    new ConnectionFormController(desktop, book, model));
                    return model.settings();
                });
        assertThat(given).isEqualTo(server);
    }

    @Test
    void everySecretOfTheFormGoesToTheVaultUnderItsPurpose() {
        var model = new ConnectionFormModel();
        model.show(FULL);
        model.password.set("p");
        model.tlsSecret.set("t");
        model.sshSecret.set("s");
        assertThat(model.secrets())
                .isEqualTo(
                        Map.of(
                                Purpose.DATABASE_PASSWORD, "p",
                                Purpose.TLS_KEY_PASSPHRASE, "t",
                                Purpose.SSH_KEY_PASSPHRASE, "s"));
    }

    @Test
    void aConnectionIsDuplicatedAndDeleted() {
        book.stored.add(FULL);
        Desktop desktop = desktop();
        Stage stage = TestScreen.show(desktop.scene());
        TestScreen.run(() -> desktop.open(Target.of(Target.Kind.CONNECTION, "")));
        TestScreen.run(() -> button(desktop, "Duplicate").fire());
        TestScreen.await(
                "the copy",
                () ->
                        desktop.backends().known().stream()
                                .anyMatch(s -> s.name().equals("harbour copy")));
        TestScreen.run(() -> button(desktop, "Delete").fire());
        TestScreen.await("the deletion", () -> desktop.backends().known().equals(List.of(FULL)));
        TestScreen.close(stage);
    }

    @Test
    void diagnosticsAreCopiedFromTheSettings() {
        Desktop desktop = desktop();
        Stage stage = TestScreen.show(desktop.scene());
        TestScreen.run(() -> desktop.open(Target.of(Target.Kind.SETTINGS, "")));
        TestScreen.run(() -> button(desktop, "Copy diagnostics").fire());
        TestScreen.picture(desktop.scene(), "settings-light");
        assertThat(TestScreen.on(() -> desktop.clips().get()))
                .contains("Binnacle   1", "JavaFX", "Log");
        TestScreen.close(stage);
    }

    @SuppressWarnings("unchecked") // the one list of connections there is
    private static ListView<ConnectionSettings> list(Desktop desktop) {
        return (ListView<ConnectionSettings>)
                find(desktop, ".list-view", node -> node.getStyleClass().contains("list-view"));
    }

    private static String outcome(Desktop desktop) {
        return desktop.scene().lookup(".outcome") instanceof Labeled label ? label.getText() : "";
    }

    private static Button button(Desktop desktop, String text) {
        return (Button)
                find(
                        desktop,
                        ".button",
                        node ->
                                ((Button) node).getText() != null
                                        && ((Button) node).getText().equals(text));
    }

    private static TextInputControl field(Desktop desktop, String accessible) {
        return (TextInputControl)
                find(desktop, ".text-input", node -> accessible.equals(node.getAccessibleText()));
    }

    private static Node find(
            Desktop desktop, String selector, java.util.function.Predicate<Node> which) {
        desktop.scene().getRoot().applyCss(); // what scrolls has its content from its skin on
        desktop.scene().getRoot().layout();
        return desktop.scene().getRoot().lookupAll(selector).stream()
                .filter(which)
                .findFirst()
                .orElseThrow();
    }
}
