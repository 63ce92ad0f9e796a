package dev.binnacle.desktop.schema.migration;

import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Backends;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.schema.comparison.Side;

import java.util.ArrayList;
import java.util.List;

/**
 * A side to compare, as a line of the chooser.
 *
 * @param key how a tab remembers it
 */
record SideChoice(String key, String words, Side side) {
    static final String HERE = "here";
    static final String DEFINITION = "definition";
    static final String MIGRATIONS = "migrations";
    static final String SNAPSHOT = "snapshot:";

    private static final int LONGEST = 44;

    /**
     * @param snapshots their names
     */
    static List<SideChoice> all(
            MigrationServices services, Backends backends, Backend live, List<String> snapshots) {
        List<SideChoice> choices = new ArrayList<>();
        choices.add(new SideChoice(HERE, named(live.name()), new Side.Here()));
        choices.add(
                new SideChoice(
                        DEFINITION, "the definition", new Side.Definition(services.definition())));
        choices.add(
                new SideChoice(
                        MIGRATIONS,
                        "the migrations folder",
                        new Side.Migrations(services.migrations())));
        for (Backend other : backends.open()) {
            if (other != live) {
                choices.add(
                        new SideChoice(
                                other.id(),
                                named(other.name()),
                                new Side.Live(other.name(), other::await)));
            }
        }
        var folder = new Snapshots(services.snapshots());
        for (String name : snapshots) {
            choices.add(
                    new SideChoice(
                            SNAPSHOT + name,
                            "snapshot " + named(name),
                            new Side.Definition(folder.file(name))));
        }
        return choices;
    }

    private static String named(String name) {
        return Shown.shortened(Shown.inFull(name), LONGEST);
    }

    @Override
    public String toString() {
        return words;
    }
}
