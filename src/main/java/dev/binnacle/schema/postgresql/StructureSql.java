package dev.binnacle.schema.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The SQL files of this package. */
enum StructureSql {
    DEPENDENTS("structure-dependents.sql");

    private final String file;

    StructureSql(String file) {
        this.file = file;
    }

    String text() {
        try (InputStream in = StructureSql.class.getResourceAsStream("/sql/postgresql/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
