package dev.binnacle.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.definition.SourceFile;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;
import dev.binnacle.schema.postgresql.PostgreSqlDefinition;
import dev.binnacle.testing.Material;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Scripts that nobody here wrote are linted without an exception, and without false alarms. */
class MaterialLintTest {
    static Stream<String> scripts() {
        return Stream.of(
                "access/00000000000001-auth-schema.sql",
                "access/20240414161947_basejump-accounts.sql",
                "access/20240414162100_basejump-invitations.sql",
                "access/20240414162131_basejump-billing.sql",
                "db/both/camunda-7.23-postgres.sql",
                "db/both/camunda-7.23-h2.sql",
                "db/both/petclinic-postgres-schema.sql",
                "db/both/quartz-2.5.0-postgres.sql",
                "db/both/quartz-2.5.0-h2.sql",
                "db/both/spring-batch-5.2.2-postgres.sql",
                "db/both/spring-session-3.5.0-postgres.sql",
                "db/h2/chinook-h2.sql.gz",
                "db/h2/northwind-h2.sql.gz",
                "db/postgres/Chinook_PostgreSql.sql.gz",
                "db/postgres/danbooru-structure.sql.gz",
                "db/postgres/edfi-ods-5.2.0.sql.gz",
                "db/postgres/northwind.sql.gz",
                "db/postgres/pagila.sql.gz",
                "db/postgres/periodic_table.sql");
    }

    private static List<Finding> find(String path, Engine engine) {
        return new Lint(LintBench.dialect(engine), LintSettings.STANDARD)
                .script(new Source(path, Material.text(path)), Catalog.empty(), LiveFacts.none());
    }

    /** They make a schema from nothing: there is nobody to lock out and nothing to lose. */
    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptThatMakesASchemaHasNoLocksAndNoLosses(String path) {
        List<Finding> found = find(path, path.contains("h2") ? Engine.H2 : Engine.POSTGRESQL);
        Set<RuleGroup> loud = Set.of(RuleGroup.LOCKS, RuleGroup.DATA, RuleGroup.COMPATIBILITY);
        assertThat(found.stream().filter(one -> loud.contains(one.rule().group())))
                .allMatch(one ->
                        one.rule().id().equals("creating-trigger")
                                || one.rule().id().equals("ban-drop-database"));
    }

    @Test
    void aDumpIsFoundFaultWithForItsTypesAlone() {
        for (String dump :
                List.of("db/postgres/pagila.sql.gz", "db/postgres/danbooru-structure.sql.gz")) {
            assertThat(find(dump, Engine.POSTGRESQL))
                    .allMatch(one -> one.rule().group() == RuleGroup.TYPES);
        }
    }

    @Test
    void aThousandTablesAreLintedInTwoSeconds() {
        StringBuilder text = new StringBuilder("-- dialect: postgresql\n");
        for (int i = 0; i < 1_000; i++) {
            text.append(
                    "create table t%d (id bigint primary key, up bigint references t%d, a text not null, b int, c timestamptz, d numeric(12,2));%n"
                            .formatted(i, i / 2));
            text.append("create index on t%d (up); create index on t%d (a, b);%n".formatted(i, i));
        }
        var source = new Source("schema.sql", text.toString());
        var lint = new Lint(new PostgreSqlLint(), LintSettings.STANDARD);
        Catalog catalog =
                new Definitions(List.of(new PostgreSqlDefinition()))
                        .parse(List.of(new SourceFile("schema.sql", source.text())))
                        .catalog();
        assertThat(catalog.tables()).hasSize(1_000);
        lint.script(source, Catalog.empty(), LiveFacts.none());
        lint.catalog(catalog, LiveFacts.none());
        long start = System.nanoTime();
        lint.script(source, Catalog.empty(), LiveFacts.none());
        lint.catalog(catalog, LiveFacts.none());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
