package dev.binnacle.desktop.shell;

import dev.binnacle.base.Problem;

import java.net.URI;

/** What the top bar says of a backend. */
final class TopBarWords {
    private TopBarWords() {}

    static String icon(Backend backend) {
        return switch (backend.stateProperty().get()) {
            case OPEN -> "fth-database";
            case CONNECTING -> "fth-loader";
            case FAILED, CLOSED -> "fth-alert-triangle";
        };
    }

    static String connection(Backend backend) {
        String place = Shown.inFull(backend.settings().location().display());
        Problem problem = backend.problemProperty().get();
        return switch (backend.stateProperty().get()) {
            case OPEN -> "Connected to " + place;
            case CONNECTING -> "Connecting to " + place;
            case FAILED ->
                    "Not connected to " + place + (problem == null ? "" : "\n" + problem.text());
            case CLOSED -> "Closed: " + place;
        };
    }

    /** Where the API is, in few letters: its port, or its host when it has none. */
    static String place(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException notOne) {
            return address;
        }
        boolean near = uri.getHost() == null || uri.getHost().matches("localhost|127\\..*");
        String port = uri.getPort() < 0 ? "" : String.valueOf(uri.getPort());
        return near && !port.isEmpty()
                ? port
                : uri.getAuthority() == null ? address : uri.getAuthority();
    }

    static String api(String address) {
        return "{{base}} is " + address;
    }
}
