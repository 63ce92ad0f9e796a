package dev.binnacle.desktop.schema.migration;

import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Backends;
import dev.binnacle.schema.comparison.Side;

import java.util.ArrayList;
import java.util.List;

/**
 * A side to compare with, as a line of the chooser.
 *
 * @param key how a tab remembers it
 */
record SideChoice(String key, String words, Side side) {
    static List<SideChoice> all(MigrationServices services, Backends backends, Backend live) {
        List<SideChoice> choices = new ArrayList<>();
        choices.add(
                new SideChoice(
                        "definition",
                        "the definition",
                        new Side.Definition(services.definition())));
        choices.add(
                new SideChoice(
                        "migrations",
                        "the migrations folder",
                        new Side.Migrations(services.migrations())));
        for (Backend other : backends.open()) {
            if (other != live) {
                choices.add(
                        new SideChoice(
                                other.id(),
                                other.name(),
                                new Side.Live(other.name(), other::await)));
            }
        }
        return choices;
    }

    @Override
    public String toString() {
        return words;
    }
}
