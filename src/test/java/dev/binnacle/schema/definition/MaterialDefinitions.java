package dev.binnacle.schema.definition;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.schema.h2.H2Definition;
import dev.binnacle.schema.postgresql.PostgreSqlDefinition;
import dev.binnacle.schema.print.SchemaPrinter;
import dev.binnacle.testing.TestBackend;

import java.util.ArrayList;
import java.util.List;

/** What tests of definitions share. */
final class MaterialDefinitions {
    private MaterialDefinitions() {}

    static Definitions definitions() {
        return new Definitions(
                List.of(
                        new PostgreSqlDefinition(),
                        new H2Definition(false),
                        new H2Definition(true)));
    }

    static Definition of(String text) {
        return definitions().parse(List.of(new SourceFile("a.sql", text)));
    }

    /** The first line that the material of this file needs. */
    static String dialect(Engine engine, String file) {
        if (engine == Engine.POSTGRESQL) {
            return "-- dialect: postgresql\n";
        }
        return file.startsWith("both/") ? "-- dialect: h2 upper\n" : "-- dialect: h2\n";
    }

    static TestBackend open(Engine engine, String file) {
        return engine == Engine.H2 && file.startsWith("both/")
                ? TestBackend.openH2("")
                : TestBackend.open(engine);
    }

    /** As our own printer writes it. */
    static String printed(TestBackend from, Catalog catalog) {
        return new SchemaPrinter(from.objectText()).print(catalog);
    }

    /** What differs, from a little before the first letter that does. */
    static List<String> differences(List<String> read, List<String> live) {
        List<String> strange = new ArrayList<>(read);
        strange.removeAll(live);
        List<String> missing = new ArrayList<>(live);
        missing.removeAll(read);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(strange.size(), missing.size()) && i < 12; i++) {
            String made = i < strange.size() ? strange.get(i) : "";
            String wanted = i < missing.size() ? missing.get(i) : "";
            int at = 0;
            while (at < Math.min(made.length(), wanted.length())
                    && made.charAt(at) == wanted.charAt(at)) {
                at++;
            }
            differences.add(from(made, at) + " — where the database says — " + from(wanted, at));
        }
        return differences;
    }

    private static String from(String text, int at) {
        String head = text.substring(0, Math.min(40, text.length()));
        int start = Math.max(0, at - 20);
        return head + " … " + text.substring(start, Math.min(text.length(), at + 120));
    }
}
