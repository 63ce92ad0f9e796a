package dev.binnacle.data.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.script.Script;
import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Syntaxes;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real scripts that others wrote, with the number of statements each is known to hold. */
class MaterialScriptTest {
    @ParameterizedTest
    @CsvSource({
        "h2/chinook-h2.sql.gz, 57, 0, 0",
        "h2/northwind-h2.sql.gz, 3417, 0, 0",
        "postgres/northwind.sql.gz, 3425, 0, 0",
        "postgres/Chinook_PostgreSql.sql.gz, 60, 0, 1",
        "postgres/pagila.sql.gz, 222, 21, 0",
        "postgres/periodic_table.sql, 14, 1, 0",
        "postgres/happiness_index.sql, 18, 1, 0"
    })
    void splitIntoTheirStatements(String file, int statements, int withData, int meta) {
        ScriptSyntax syntax = file.startsWith("h2") ? Syntaxes.H2 : Syntaxes.POSTGRESQL;
        var found = Script.of(Scripts.read(file), syntax).statements();
        assertThat(found).hasSize(statements);
        assertThat(found.stream().filter(statement -> statement.data() != null)).hasSize(withData);
        assertThat(found.stream().filter(ScriptStatement::meta)).hasSize(meta);
    }
}
