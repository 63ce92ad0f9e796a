package dev.binnacle.desktop.connection;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets.Purpose;
import dev.binnacle.database.SshTunnel;
import dev.binnacle.database.Tier;
import dev.binnacle.database.Tls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a connection's form holds: plain text as typed, made into settings on request. */
final class ConnectionFormModel {
    final StringProperty name = new SimpleStringProperty("");
    final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.POSTGRESQL);
    final StringProperty path = new SimpleStringProperty("");
    final StringProperty host = new SimpleStringProperty("localhost");
    final StringProperty port = new SimpleStringProperty("5432");
    final StringProperty database = new SimpleStringProperty("");
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty password = new SimpleStringProperty("");
    final ObjectProperty<Tier> tier = new SimpleObjectProperty<>(Tier.DEVELOPMENT);
    final BooleanProperty readOnly = new SimpleBooleanProperty();
    final ObjectProperty<Tls.Mode> tls = new SimpleObjectProperty<>(Tls.Mode.PREFER);
    final StringProperty rootCertificate = new SimpleStringProperty("");
    final StringProperty clientCertificate = new SimpleStringProperty("");
    final StringProperty clientKey = new SimpleStringProperty("");
    final StringProperty tlsSecret = new SimpleStringProperty("");
    final BooleanProperty tunnel = new SimpleBooleanProperty();
    final StringProperty sshHost = new SimpleStringProperty("");
    final StringProperty sshPort = new SimpleStringProperty("22");
    final StringProperty sshUser = new SimpleStringProperty("");
    final StringProperty sshKey = new SimpleStringProperty("");
    final StringProperty sshSecret = new SimpleStringProperty("");
    final StringProperty session = new SimpleStringProperty("");
    final StringProperty api = new SimpleStringProperty("");
    private String id = UUID.randomUUID().toString();
    private @Nullable String hostKey;
    private List<Object> shown = typed();

    /** Whether something was typed since a connection was taken in. */
    boolean changed() {
        return !typed().equals(shown);
    }

    private List<Object> typed() {
        return Stream.<Property<?>>of(
                        name,
                        place,
                        path,
                        host,
                        port,
                        database,
                        user,
                        password,
                        tier,
                        readOnly,
                        tls,
                        rootCertificate,
                        clientCertificate,
                        clientKey,
                        tlsSecret,
                        tunnel,
                        sshHost,
                        sshPort,
                        sshUser,
                        sshKey,
                        sshSecret,
                        session,
                        api)
                .<Object>map(Property::getValue)
                .toList();
    }

    String id() {
        return id;
    }

    /** Takes another connection into the form; typed secrets are forgotten. */
    void show(ConnectionSettings settings) {
        id = settings.id();
        name.set(settings.name());
        place.set(Place.of(settings.location()));
        showLocation(settings.location());
        user.set(settings.user());
        tier.set(settings.tier());
        readOnly.set(settings.readOnly());
        tls.set(settings.tls().mode());
        rootCertificate.set(text(settings.tls().rootCertificate()));
        clientCertificate.set(text(settings.tls().clientCertificate()));
        clientKey.set(text(settings.tls().clientKey()));
        showTunnel(settings.tunnel());
        session.set(
                settings.session().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("\n")));
        api.set(text(settings.api()));
        password.set("");
        tlsSecret.set("");
        sshSecret.set("");
        shown = typed();
    }

    private void showLocation(Location location) {
        switch (location) {
            case Location.PostgreSql(String where, int number, String name) -> {
                host.set(where);
                port.set(String.valueOf(number));
                database.set(name);
            }
            case Location.H2Server(String where, int number, String file) -> {
                host.set(where);
                port.set(String.valueOf(number));
                path.set(file);
            }
            case Location.H2File(String file) -> path.set(file);
            case Location.H2Memory(String name) -> database.set(name);
        }
    }

    private void showTunnel(@Nullable SshTunnel ssh) {
        tunnel.set(ssh != null);
        sshHost.set(ssh == null ? "" : ssh.host());
        sshPort.set(ssh == null ? "22" : String.valueOf(ssh.port()));
        sshUser.set(ssh == null ? "" : ssh.user());
        sshKey.set(ssh == null ? "" : text(ssh.privateKey()));
        hostKey = ssh == null ? null : ssh.hostKey();
    }

    private static String text(@Nullable String maybe) {
        return maybe == null ? "" : maybe;
    }

    private static @Nullable String orNull(StringProperty property) {
        String typed = property.get().strip();
        return typed.isEmpty() ? null : typed;
    }

    /** The secrets typed into the form; what was left empty is not among them. */
    Map<Purpose, String> secrets() {
        var typed = new EnumMap<Purpose, String>(Purpose.class);
        if (!password.get().isEmpty()) {
            typed.put(Purpose.DATABASE_PASSWORD, password.get());
        }
        if (place.get() == Place.POSTGRESQL && !tlsSecret.get().isEmpty()) {
            typed.put(Purpose.TLS_KEY_PASSPHRASE, tlsSecret.get());
        }
        if (tunnel.get() && !sshSecret.get().isEmpty()) {
            typed.put(
                    orNull(sshKey) == null ? Purpose.SSH_PASSWORD : Purpose.SSH_KEY_PASSPHRASE,
                    sshSecret.get());
        }
        return typed;
    }

    /** What the form says, or a Problem that names the field. */
    ConnectionSettings settings() {
        return new ConnectionSettings(
                id,
                required(name, "a name"),
                location(),
                user.get().strip(),
                tier.get(),
                readOnly.get(),
                tls(),
                ssh(),
                sessionSettings(),
                orNull(api));
    }

    private Tls tls() {
        return switch (place.get()) {
            case POSTGRESQL ->
                    new Tls(
                            tls.get(),
                            orNull(rootCertificate),
                            orNull(clientCertificate),
                            orNull(clientKey));
            case H2_SERVER -> new Tls(tls.get(), null, null, null);
            case H2_FILE, H2_MEMORY -> Tls.none();
        };
    }

    private Location location() {
        return switch (place.get()) {
            case POSTGRESQL ->
                    new Location.PostgreSql(
                            required(host, "a host"),
                            number(port, "port"),
                            required(database, "a database"));
            case H2_FILE -> new Location.H2File(required(path, "a file"));
            case H2_MEMORY -> new Location.H2Memory(required(database, "a database name"));
            case H2_SERVER ->
                    new Location.H2Server(
                            required(host, "a host"),
                            number(port, "port"),
                            required(path, "a database path"));
        };
    }

    private @Nullable SshTunnel ssh() {
        if (!tunnel.get() || !place.get().remote()) {
            return null;
        }
        return new SshTunnel(
                required(sshHost, "an SSH host"),
                number(sshPort, "SSH port"),
                required(sshUser, "an SSH user"),
                orNull(sshKey),
                hostKey);
    }

    private Map<String, String> sessionSettings() {
        var settings = new LinkedHashMap<String, String>();
        for (String line : session.get().split("\\R")) {
            if (line.isBlank()) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw wrong(
                        "A session setting is written as name = value, not \""
                                + line.strip()
                                + "\".");
            }
            settings.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
        }
        return settings;
    }

    private static String required(StringProperty property, String what) {
        String typed = property.get().strip();
        if (typed.isEmpty()) {
            throw wrong("The connection needs " + what + ".");
        }
        return typed;
    }

    private static int number(StringProperty property, String what) {
        String typed = property.get().strip();
        if (!typed.matches("[0-9]{1,5}")
                || Integer.parseInt(typed) < 1
                || Integer.parseInt(typed) > 65535) {
            throw wrong("The " + what + " is a number from 1 to 65535, not \"" + typed + "\".");
        }
        return Integer.parseInt(typed);
    }

    private static RuntimeException wrong(String sentence) {
        return Problem.of(ProblemCode.CONNECTION_INCOMPLETE, sentence, "").exception();
    }
}
