package dev.binnacle.desktop.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Every style sheet there is, in the order they are laid over one another. */
public enum Style {
    MEANINGS("meanings"),
    SHELL("shell"),
    DATA("data"),
    CONNECTION("connection"),
    API("api"),
    SCHEMA("schema"),
    DIAGRAM("diagram"),
    MIGRATION("migration"),
    ACCESS("access"),
    SERVER("server");

    private final String name;

    Style(String name) {
        this.name = name;
    }

    /** The sheets' addresses, for a scene. */
    public static List<String> sheets() {
        return Arrays.stream(values()).map(Style::address).toList();
    }

    private String address() {
        String path = "/styles/" + name + ".css";
        return Objects.requireNonNull(Style.class.getResource(path), path).toExternalForm();
    }
}
