package dev.binnacle.desktop.api;

import dev.binnacle.api.RequestHistory;
import dev.binnacle.api.auth.Credentials;
import dev.binnacle.api.auth.Secrets;
import dev.binnacle.api.check.Checked;
import dev.binnacle.api.collection.CollectionNode;
import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.graphql.Schema;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.RoleLogin;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What all tabs of the area share: the tree, the environments and which is chosen, what was sent.
 */
final class ApiModel {
    /** Stands in the chooser for no environment. */
    static final Environment NONE = new Environment("No environment", Map.of());

    private final ApiServices services;
    private Environment given = new Environment("", Map.of());
    private final ObjectProperty<CollectionNode.Folder> tree =
            new SimpleObjectProperty<>(new CollectionNode.Folder("", "", List.of()));
    private final ObservableList<Environment> environments =
            FXCollections.observableArrayList(NONE);
    private final ObjectProperty<Environment> environment = new SimpleObjectProperty<>(NONE);
    private final EnvironmentCookies cookies;
    private final ObservableMap<String, Variable> captures =
            FXCollections.observableMap(new LinkedHashMap<>());
    private final Map<String, RequestHistory.Call> remembered = new HashMap<>();
    private final ObservableList<RequestHistory.Call> calls = FXCollections.observableArrayList();

    private final VariableList variables = new VariableList();
    private final ObservableList<String> signIns = FXCollections.observableArrayList();
    private final ObservableList<String> users = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Move> moved = new SimpleObjectProperty<>(null);
    private final Map<String, Schema> schemas = new HashMap<>();
    private final StringProperty callWords = new SimpleStringProperty("");

    private final ObjectProperty<FormView> formView = new SimpleObjectProperty<>(FormView.BY_ROOM);

    ApiModel(ApiServices services) {
        this.services = services;
        cookies = new EnvironmentCookies(services, environment.orElse(NONE));
    }

    EnvironmentCookies cookies() {
        return cookies;
    }

    /** The schemas of GraphQL servers that were read, by environment and URL as written. */
    Map<String, Schema> schemas() {
        return schemas;
    }

    ObjectProperty<CollectionNode.Folder> treeProperty() {
        return tree;
    }

    ObservableList<Environment> environments() {
        return environments;
    }

    /** The chosen one; {@link #NONE} when none is. */
    ObjectProperty<Environment> environmentProperty() {
        return environment;
    }

    ObservableList<RequestHistory.Call> calls() {
        return calls;
    }

    /** The last request or folder that was given another path. */
    ObjectProperty<@Nullable Move> movedProperty() {
        return moved;
    }

    /** How requests are shown. */
    ObjectProperty<FormView> formViewProperty() {
        return formView;
    }

    /** What the calls that are shown hold; empty = all are shown. */
    StringProperty callWordsProperty() {
        return callWords;
    }

    /**
     * Puts the environments in place and keeps the choice by its name; else takes the first.
     *
     * @param console variables that the console knows by itself
     */
    void read(List<Environment> found, Environment console) {
        given = console;
        String chosen = environment.get().name();
        environments.setAll(Stream.concat(Stream.of(NONE), found.stream()).toList());
        Environment first = found.isEmpty() ? NONE : found.getFirst();
        environment.set(
                found.stream()
                        .filter(candidate -> candidate.name().equals(chosen))
                        .findFirst()
                        .orElse(first));
    }

    /** Puts in place what is known of secrets and of ways to come by tokens. */
    void readSecrets(List<Secrets.Known> secrets, List<String> names) {
        variables.know(secrets, names);
        replace(
                users,
                secrets.stream()
                        .map(Secrets.Known::name)
                        .filter(name -> name.startsWith(RoleLogin.TOKEN))
                        .sorted()
                        .toList());
        replace(signIns, names.stream().map(name -> Credentials.PREFIX + name).toList());
    }

    /** What is chosen in a list stays so while nothing changes. */
    private static void replace(ObservableList<String> old, List<String> now) {
        if (!old.equals(now)) {
            old.setAll(now);
        }
    }

    /** Variables that hold tokens of sign-ins. */
    ObservableList<String> signIns() {
        return signIns;
    }

    /** Variables that hold tokens of the backend's users. */
    ObservableList<String> users() {
        return users;
    }

    /** What a request is sent with now, as far as read: its own values, then the chosen ones. */
    List<Variable> values(@Nullable RequestPart request) {
        String file = "environments/" + chosen().name() + ".properties";
        Map<String, String> own = request == null ? Map.of() : request.variables();
        return variables.of(
                given, new Environment(file, chosen().values()), Map.copyOf(captures), own);
    }

    private Environment chosen() {
        @Nullable Environment chosen = environment.get();
        return chosen == null ? NONE : chosen;
    }

    /** What a run starts with: nothing that was captured; the answer is for use inside a job. */
    Supplier<Map<String, String>> givenVariables() {
        Environment chosen = chosen();
        return () -> {
            Map<String, String> all = new HashMap<>(services.given().get().values());
            all.putAll(chosen.values());
            return all;
        };
    }

    /** The variables that a request is sent with; the answer is for use inside a job. */
    Supplier<Map<String, String>> variables() {
        Supplier<Map<String, String>> before = givenVariables();
        Map<String, Variable> kept = Map.copyOf(captures);
        return () -> {
            Map<String, String> all = before.get();
            kept.forEach((name, each) -> all.put(name, each.value()));
            return all;
        };
    }

    /**
     * Keeps what an answer gave to variables, for the requests that follow.
     *
     * @param path of the request's file; empty = it has none
     */
    void captured(String path, List<Checked.Captured> captured) {
        String source = "an answer to " + (path.isEmpty() ? "a request" : path);
        captured.forEach(each ->
                captures.put(
                        each.name(),
                        new Variable(each.name(), each.value(), source, each.redacted())));
    }

    /** What was captured; watched by who shows it. */
    ObservableMap<String, Variable> captures() {
        return captures;
    }

    /** Notes which call a tab that is about to open shows at first. */
    void remember(String id, RequestHistory.Call call) {
        remembered.put(id, call);
    }

    /** The call that a tab shows at first, given once. */
    Optional<RequestHistory.Call> remembered(String id) {
        return Optional.ofNullable(remembered.remove(id));
    }

    /** All requests of the tree, folders opened. */
    List<CollectionNode.RequestFile> requests() {
        return requests(tree.get()).toList();
    }

    private static Stream<CollectionNode.RequestFile> requests(CollectionNode node) {
        return switch (node) {
            case CollectionNode.Folder folder ->
                    folder.children().stream().flatMap(ApiModel::requests);
            case CollectionNode.RequestFile file -> Stream.of(file);
        };
    }
}
