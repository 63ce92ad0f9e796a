package dev.binnacle.schema.definition;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Schema;
import dev.binnacle.schema.ObjectDdl;
import dev.binnacle.schema.postgresql.PostgreSqlDefinition;
import dev.binnacle.testing.TestBackend;

import java.util.ArrayList;
import java.util.List;

/** What tests of definitions share. */
final class MaterialDefinitions {
    private MaterialDefinitions() {}

    static Definitions definitions() {
        return new Definitions(List.of(new PostgreSqlDefinition()));
    }

    static Definition of(String dialect, String text) {
        return definitions()
                .parse(List.of(new SourceFile("a.sql", "-- dialect: " + dialect + "\n" + text)));
    }

    static TestBackend open(Engine engine, String file) {
        return engine == Engine.H2 && file.startsWith("both/")
                ? TestBackend.openH2("")
                : TestBackend.open(engine);
    }

    /** As our own printer writes it. */
    static String printed(TestBackend from, Catalog catalog) {
        var objects = new ObjectDdl(from.dialect());
        List<String> ddl = new ArrayList<>();
        for (Schema schema : catalog.schemas()) {
            ddl.add("create schema if not exists " + from.dialect().quote(schema.name()) + ";");
            schema.types().forEach(type -> ddl.add(objects.of(type)));
            schema.sequences().stream()
                    .filter(sequence -> sequence.ownedBy() == null)
                    .forEach(sequence -> ddl.add(objects.of(sequence)));
            schema.routines().forEach(routine -> ddl.add(objects.of(routine).strip() + ";"));
            schema.tables().forEach(table -> ddl.add(from.ddl(table, catalog)));
        }
        return String.join("\n", ddl);
    }
}
