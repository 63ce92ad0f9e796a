package dev.binnacle.desktop.server;

import dev.binnacle.base.Problem;
import dev.binnacle.desktop.shell.ApiDoor;
import dev.binnacle.desktop.shell.Backend;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The API of one backend: whether it is served, and how. Changes on the screen's thread. */
final class ApiServer {
    private final Backend backend;
    private final ReadOnlyObjectWrapper<ApiDoor.Line> line = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunningServer> running =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<List<String>> roles =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable String> visitor = new SimpleObjectProperty<>(null);
    private @Nullable Problem problem;
    private boolean stopped;
    private boolean people;

    ApiServer(Backend backend) {
        this.backend = backend;
        off();
    }

    Backend backend() {
        return backend;
    }

    ReadOnlyObjectProperty<ApiDoor.Line> lineProperty() {
        return line.getReadOnlyProperty();
    }

    ApiDoor.State state() {
        return line.get().state();
    }

    /** What answers; null = nothing does. */
    ReadOnlyObjectProperty<@Nullable RunningServer> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The roles of the backend, once they were read. */
    ReadOnlyObjectProperty<List<String>> rolesProperty() {
        return roles.getReadOnlyProperty();
    }

    /** The role of requests without a token; empty = they are refused, null = not chosen yet. */
    ObjectProperty<@Nullable String> visitorProperty() {
        return visitor;
    }

    /** Why it does not answer; null = it was not asked to, or does. */
    @Nullable Problem problem() {
        return problem;
    }

    void know(List<String> names) {
        roles.set(List.copyOf(names));
    }

    /** Whether accounts can be made. */
    boolean keepsPeople() {
        return people;
    }

    void keepPeople(boolean kept) {
        people = kept;
    }

    void starting() {
        problem = null;
        stopped = false;
        line.set(
                new ApiDoor.Line(
                        "starting", ApiDoor.State.STARTING, "The API of this backend starts."));
    }

    void started(RunningServer server) {
        running.set(server);
        String port = server.address().substring(server.address().lastIndexOf(':') + 1);
        line.set(
                new ApiDoor.Line(
                        port,
                        ApiDoor.State.ON,
                        "This backend's API answers at " + server.address() + "/rest/v1"));
    }

    void failed(Problem why) {
        problem = why;
        running.set(null);
        line.set(
                new ApiDoor.Line(
                        "failed",
                        ApiDoor.State.FAILED,
                        "The API of this backend did not start: " + why.sentence()));
    }

    /** It was ended by hand, and stays so until it is started by hand. */
    void stopped() {
        stopped = true;
        off();
    }

    boolean wasStopped() {
        return stopped;
    }

    void off() {
        problem = null;
        running.set(null);
        line.set(
                new ApiDoor.Line(
                        "off", ApiDoor.State.OFF, "This backend's API is not served from here."));
    }
}
