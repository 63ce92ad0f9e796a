package dev.binnacle.desktop.server;

import dev.binnacle.access.AccessEditor;
import dev.binnacle.access.Role;
import dev.binnacle.base.Jobs;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Location;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Tier;
import dev.binnacle.desktop.shell.ApiDoor;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Backends;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The APIs of the open backends. Those of embedded ones start by themselves, a moment after the
 * structure is known; what runs is stopped with its backend. On the screen's thread.
 */
public final class ApiServers implements ApiDoor, AutoCloseable {
    /** So that the first rows come first. */
    private static final Duration MOMENT = Duration.millis(1500);

    private static final TableName ACCOUNTS = new TableName("auth", "users");
    private static final List<String> NOT_SERVED = List.of("auth", "binnacle");

    /** Names that visitors' roles usually have, as PostgREST's and Supabase's set-ups give them. */
    private static final List<String> VISITORS = List.of("anon", "web_anon");

    private final Jobs jobs;
    private final ServerStarter starter;
    private final AccessEditor access;
    private final Map<Backend, ApiServer> servers = new HashMap<>();
    private final Queue<RunningServer> all = new ConcurrentLinkedQueue<>();

    public ApiServers(Jobs jobs, Backends backends, ServerStarter starter, AccessEditor access) {
        this.jobs = jobs;
        this.starter = starter;
        this.access = access;
        backends.open().addListener((ListChangeListener<Backend>) this::follow);
    }

    private void follow(ListChangeListener.Change<? extends Backend> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::forget);
            change.getAddedSubList().forEach(this::of);
        }
    }

    @Override
    public ObservableValue<Line> of(Backend backend) {
        return server(backend).lineProperty();
    }

    ApiServer server(Backend backend) {
        return servers.computeIfAbsent(
                backend,
                added -> {
                    backend.catalogProperty().addListener(change -> read(added));
                    read(added);
                    return new ApiServer(added);
                });
    }

    /** The address of a backend's API; null = it is not served. */
    public @Nullable String address(@Nullable Backend backend) {
        ApiServer server = backend == null ? null : servers.get(backend);
        RunningServer running = server == null ? null : server.runningProperty().get();
        return running == null ? null : running.address();
    }

    /** What a backend's API offers, in OpenAPI; null = it is not served. Waits. */
    public @Nullable String description(@Nullable Backend backend) {
        ApiServer server = backend == null ? null : servers.get(backend);
        RunningServer running = server == null ? null : server.runningProperty().get();
        return running == null ? null : running.description();
    }

    /** The roles that requests to a backend's API can act as; none where it is not served. */
    public List<String> roles(@Nullable Backend backend) {
        ApiServer server = backend == null ? null : servers.get(backend);
        return server == null || server.runningProperty().get() == null
                ? List.of()
                : server.rolesProperty().get().stream()
                        .filter(role -> !role.startsWith("pg_"))
                        .toList();
    }

    /** A token that lets a request act as a role; null = the backend is not served. */
    public @Nullable String token(@Nullable Backend backend, String role) {
        ApiServer server = backend == null ? null : servers.get(backend);
        RunningServer running = server == null ? null : server.runningProperty().get();
        return running == null ? null : running.token(role);
    }

    private void read(Backend backend) {
        if (backend.catalog().readAt().equals(Instant.EPOCH)) {
            return;
        }
        ApiServer known = servers.get(backend);
        RunningServer running = known == null ? null : known.runningProperty().get();
        if (running != null) {
            jobs.start(
                    "Showing the API what changed",
                    progress -> {
                        running.reload();
                        return running;
                    });
        } else if (embedded(backend) && (known == null || known.state() == State.OFF)) {
            var soon = new PauseTransition(MOMENT);
            soon.setOnFinished(event -> startByItself(backend));
            soon.play();
        }
    }

    private void startByItself(Backend backend) {
        ApiServer server = servers.get(backend);
        if (server != null && server.state() == State.OFF && !server.wasStopped()) {
            start(server, true);
        }
    }

    /** Whether the backend lives in this program alone and is there to be tried. */
    static boolean embedded(Backend backend) {
        return (backend.settings().location() instanceof Location.H2File
                        || backend.settings().location() instanceof Location.H2Memory)
                && backend.settings().tier() != Tier.PRODUCTION
                && !backend.settings().readOnly();
    }

    /**
     * Starts to serve a backend.
     *
     * @param people whether accounts can be made and sign in
     */
    void start(ApiServer server, boolean people) {
        Backend backend = server.backend();
        String chosen = server.visitorProperty().get();
        server.starting();
        server.keepPeople(people);
        jobs.start(
                        "Starting the API of " + backend.name(),
                        progress -> {
                            List<String> roles = roles(backend, progress);
                            String visitor = chosen == null ? usualVisitor(roles) : chosen;
                            RunningServer running =
                                    starter.start(
                                            backend.settings(),
                                            choice(backend.catalog(), visitor, people));
                            all.add(running);
                            return new Started(running, roles, visitor);
                        })
                .whenDone(started -> {
                    if (servers.get(backend) == server) {
                        server.visitorProperty().set(started.visitor());
                        server.started(started.running());
                        server.know(started.roles());
                    } else {
                        end(started.running(), backend);
                    }
                })
                .whenFailed(server::failed)
                .whenCancelled(server::off);
    }

    private record Started(RunningServer running, List<String> roles, String visitor) {}

    private static String usualVisitor(List<String> roles) {
        return VISITORS.stream().filter(roles::contains).findFirst().orElse("");
    }

    private List<String> roles(Backend backend, Progress progress) {
        return access.read(backend.await(progress), progress).roles().stream()
                .map(Role::name)
                .sorted()
                .toList();
    }

    static ServerChoice choice(Catalog catalog, String visitor, boolean people) {
        List<String> schemas = new ArrayList<>();
        catalog.schemas()
                .forEach(schema -> {
                    if (!NOT_SERVED.contains(schema.name()) && !schema.tables().isEmpty()) {
                        schemas.add(schema.name());
                    }
                });
        schemas.remove(catalog.defaultSchema());
        schemas.addFirst(catalog.defaultSchema());
        return new ServerChoice(schemas, visitor, people, catalog.table(ACCOUNTS).isPresent());
    }

    /** Serves a backend by what is chosen now. */
    void restart(ApiServer server) {
        RunningServer running = server.runningProperty().get();
        if (running == null) {
            return;
        }
        server.starting();
        jobs.start(
                        "Stopping the API of " + server.backend().name(),
                        progress -> {
                            running.close();
                            all.remove(running);
                            return running;
                        })
                .whenDone(ended -> start(server, server.keepsPeople()))
                .whenFailed(server::failed);
    }

    /** Stops to serve a backend; it does not start by itself again. */
    void stop(ApiServer server) {
        RunningServer running = server.runningProperty().get();
        server.stopped();
        if (running != null) {
            end(running, server.backend());
        }
    }

    private void forget(Backend backend) {
        ApiServer server = servers.remove(backend);
        RunningServer running = server == null ? null : server.runningProperty().get();
        if (running != null) {
            end(running, backend);
        }
    }

    private void end(RunningServer running, Backend backend) {
        jobs.start(
                "Stopping the API of " + backend.name(),
                progress -> {
                    running.close();
                    all.remove(running);
                    return backend;
                });
    }

    /** Ends what still answers. Waits for it: for when the program ends. */
    @Override
    public void close() {
        all.forEach(RunningServer::close);
        all.clear();
    }
}
