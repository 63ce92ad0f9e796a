package dev.binnacle.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.schema.definition.Definition;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.definition.SourceFile;
import dev.binnacle.schema.h2.H2Definition;
import dev.binnacle.schema.postgresql.PostgreSqlDefinition;
import dev.binnacle.schema.print.SchemaPrinter;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** A definition printed from H2 says which way the database folds unquoted names. */
class FoldedNamesTest {
    private static final Definitions DEFINITIONS =
            new Definitions(
                    List.of(
                            new PostgreSqlDefinition(),
                            new H2Definition(false),
                            new H2Definition(true)));

    @ParameterizedTest
    @CsvSource({"'', -- dialect: h2 upper", "DATABASE_TO_LOWER=TRUE, -- dialect: h2"})
    void aTableWrittenByHandBesideThePrintedOnesIsNamedAsTheDatabaseWould(
            String settings, String firstLine) {
        String byHand = "create table invoice (total int, customer int references customer (id));";
        try (TestBackend it = TestBackend.openH2(settings)) {
            it.run("create table customer (id int primary key, name varchar(20))");
            String printed = new SchemaPrinter(it.objectText()).print(it.catalog());
            assertThat(printed.lines().findFirst()).contains(firstLine);
            Definition read = DEFINITIONS.parse(List.of(new SourceFile("a.sql", printed + byHand)));
            it.run(byHand);
            assertThat(read.problems()).isEmpty();
            assertThat(names(read.catalog())).isEqualTo(names(it.catalog()));
        }
    }

    private static List<String> names(Catalog catalog) {
        return catalog.tables().stream()
                .flatMap(table -> table.columns().stream().map(column -> name(table, column)))
                .toList();
    }

    private static String name(Table table, Column column) {
        return table.name() + "." + column.name();
    }
}
