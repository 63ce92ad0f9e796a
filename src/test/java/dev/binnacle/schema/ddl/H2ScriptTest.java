package dev.binnacle.schema.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;

/** What H2's own SCRIPT writes is read without a problem. */
class H2ScriptTest {
    @ParameterizedTest
    @ValueSource(strings = {"chinook-h2.sql.gz", "northwind-h2.sql.gz"})
    void everyStatementIsKnown(String file) throws SQLException {
        StringBuilder script = new StringBuilder();
        try (TestBackend backend = TestBackend.open(Engine.H2)) {
            backend.script(Material.text("db/h2/" + file));
            backend.run(
                    "create domain dd as varchar(9) default 'q' check (value <> 'z')",
                    "create table odd (a integer array, e enum('a', 'b'), d dd, u timestamp default"
                            + " current_timestamp on update current_timestamp)",
                    "create alias twice as 'int twice(int x) { return 2 * x; }'",
                    "create role reader",
                    "grant select on odd to reader");
            try (var statement = backend.connection().createStatement();
                    var lines = statement.executeQuery("script nodata")) {
                while (lines.next()) {
                    script.append(lines.getString(1)).append('\n');
                }
            }
        }
        DdlScript read = DdlParser.parse(script.toString(), ScriptSyntax.H2);
        assertThat(read.problems()).isEmpty();
        assertThat(read.statements()).noneMatch(Ddl.Other.class::isInstance);
    }
}
